"""How words are spelt: names and acronyms with their capitals, short forms mended, abbreviations and chat known."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LANGUAGES = _words("""
    German French Spanish English Italian Portuguese Russian Arabic Chinese Mandarin Cantonese Japanese Korean Hindi
    Urdu Dutch Ukrainian Turkish Swedish Danish Norwegian Finnish Greek Hebrew Vietnamese Tagalog Romanian Hungarian
    Czech Farsi Swahili Irish Welsh Gaelic Catalan Punjabi Tamil Bengali Malayalam
""")
TOOLS = _words("""
    Python Java JavaScript TypeScript Kubernetes Docker Tableau Salesforce Jira Figma Photoshop QuickBooks Xero Cerner
    NetSuite AutoCAD SolidWorks PowerPoint Excel Linux Django Postgres PostgreSQL GitHub HubSpot WordPress Shopify
    Ansible Playwright SharePoint Klaviyo Canva InDesign Mailchimp ServSafe Makaton
    Dentrix Trados Zendesk Kafka Terraform Snowflake Selenium
    Oracle MYOB Revit Primavera Procore Bluebeam Abeldent Eaglesoft Fortinet Cisco VMware
    Azure Trello Asana Zapier Marketo Hootsuite Meditech Allscripts PointClickCare ServiceNow
""")
_NAMES = (
    LANGUAGES
    | TOOLS
    | _words("""
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July
    August September October November December Christmas Easter Diwali Eid Ramadan Thanksgiving Medicaid
    Medicare America American Europe European Germany France Spain Italy
    Canada Mexico India Perth Sydney Melbourne Brisbane Adelaide Auckland Dublin Galway Belfast Glasgow
    Edinburgh Leeds Manchester
    Birmingham Liverpool Bristol Cardiff Toronto Ottawa Montreal Vancouver Calgary Boston Denver Seattle Houston Atlanta
    Philadelphia Detroit Miami Garda China Ohio Texas California Chicago Dallas London Berlin
    Scania Scanias Volvos Fords Toyotas Hondas Mercedes Iveco Nissan Renault Peugeot Komatsu Kubota
    Bosch Siemens Hitachi Daikin Makita DeWalt Hilti Fanuc Mazak Agilent
    Microsoft Google Amazon LinkedIn Harley Toyota Ford Honda Volvo iOS iPhone macOS GmbH PhD YouTube
""")
)
ACRONYMS = _words("""
    SAP ERP VP HR IT CEO CFO CTO COO CRM RN LPN ICU ER ED EU US USA UK UAE AWS SQL API APIs KPI KPIs ROI
    B2B B2C GAAP IFRS CPA MBA CPR OSHA ISO FDA HIPAA EHR EMR IEP ESL STEM CAD CNC HVAC PLC OEM QA QC UX UI SEO PPC
    CDL DOT AI ML ETL BI PM PMP PR NGO LLC IOS AP AR PDF CSV HTML CSS PHP TIG MIG GPS IV BSN DBA CISSP SOX VAT IRS
    PTSD ADHD NICU PACU OT PT AM ACCA CMA GCP WMS RFID FIFO OTR
    CVRT LGV HGV PSV DAF FETAC GAA SSSTS SMSTS RVN NEBOSH IOSH HPLC COREN TEFL
    IBM NASA UPS USPS FBI USDA EPA COBOL SAS SPSS FEMA NYU MIT
""")
_KNOWN_SMALL = _words(
    "API APIs VNA EWP ITIL ADR DIY RHS TPO EHO HCPC "
    "PTS ADHD PTSD HIPAA EMEA APAC ASL NPS CSAT EHR AED BLS ACLS PDF CV GPS PCI GIS QGIS "
    "ACV SDR ARR MRR SKU SKUs SLA SLAs POS PPE EMT FAA HACCP CAD CAM SEO "
    "MRI EKG NICU PTO CSS HTML CFR DBA SAP ERP CRM SQL DBS CSCS TWIC NVQ NBIS QQI AWS HR CPR CDL "
    "CVRT LGV HGV PSV DAF FETAC GAA SSSTS SMSTS RVN NEBOSH IOSH HPLC TEFL MYOB "
    "EV ICU KPI KPIs IFRS GAAP OSHA HVAC CNC USA CPA MBA CFO CEO VP Auslan"
)
CASED = {name.lower(): name for name in (*_NAMES, *_KNOWN_SMALL)}
"""Names and acronyms that are known even when typed in lower case, as they are written."""


def is_acronym(word: str) -> bool:
    """Known, with a figure in it, or two to four consonants; titles aside."""
    return word in ACRONYMS or bool(re.fullmatch(r"[A-Z]+\d\w*|(?!MRS?|DR|VS|[YH]RS)[B-DF-HJ-NP-TV-XZ]{2,4}", word))


def quiet(word: str) -> str:
    """A word typed in capitals as it is written otherwise."""
    ordinal = re.fullmatch(r"\d+(?:ST|ND|RD|TH)", word)
    if is_i(word) or is_acronym(word) or (word[0].isdigit() and not ordinal):
        return word
    return CASED.get(word.lower(), word.lower())


def is_i(word: str) -> bool:
    """Whether a word is "I", or begins with it: "I've"."""
    return word == "I" or word.startswith("I'")
