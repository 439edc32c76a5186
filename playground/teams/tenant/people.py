"""The people of the tenant; at the start a job seeker, a coach, and a guest of the coaches' team."""

from dataclasses import dataclass

from playground.teams.ids import DANA, ELSEWHERE, GWEN, SAM, TENANT_ID
from playground.types import Json


@dataclass
class Person:
    """Somebody with an account; `aad_id` is their Entra id, `id` the bot's id for them, `tz` an IANA zone."""

    aad_id: str
    id: str
    name: str
    title: str = ""
    tz: str = "America/New_York"
    locale: str = "en-US"
    tenant_id: str = TENANT_ID

    @property
    def is_guest(self) -> bool:
        """Whether they belong to another organisation, and are here only as a guest."""
        return self.tenant_id != TENANT_ID

    def account(self) -> Json:
        """How they appear in an activity."""
        return {"id": self.id, "name": self.name, "aadObjectId": self.aad_id}

    def member(self) -> Json:
        """How they appear in a roster."""
        given, _, surname = self.name.partition(" ")
        mail = f"{self.name.lower().replace(' ', '.')}@{'elsewhere' if self.is_guest else 'nextstep'}.example"
        return {
            "id": self.id,
            "objectId": self.aad_id,
            "name": self.name,
            "givenName": given,
            "surname": surname,
            "email": mail,
            "userPrincipalName": mail,
            "tenantId": self.tenant_id,
            "userRole": "guest" if self.is_guest else "user",
        }


STARTING = (
    {"aad_id": SAM, "name": "Sam Rivera", "title": "Job seeker"},
    {"aad_id": DANA, "name": "Dana Okafor", "title": "Career coach", "tz": "America/Chicago"},
    {"aad_id": GWEN, "name": "Gwen Ito", "title": "Guest", "tenant_id": ELSEWHERE},
)
