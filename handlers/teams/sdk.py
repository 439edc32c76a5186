"""What is used of Microsoft's library: how tokens are checked, and an HTTP client. Imported only where Teams is set up.

Its router is left alone: it answers 500 to what it did not foresee, and Teams stops delivering after some of those.
"""

import logging
import os
import warnings

# On import the library would put what is in a .env file into the environment, and warn of what is unused here.
os.environ.setdefault("PYTHON_DOTENV_DISABLED", "1")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from microsoft_teams.api.auth.cloud_environment import PUBLIC, CloudEnvironment, with_overrides
    from microsoft_teams.apps.auth import TokenValidator
    from microsoft_teams.common.http import Client, ClientOptions

# Their lines hold addresses, and tell nothing that ours do not. Each new client gives httpx the level of its logger.
for talkative in ("microsoft_teams", "microsoft_teams.common.http.client", "httpx", "httpcore"):
    logging.getLogger(talkative).setLevel(logging.CRITICAL)

__all__ = ["PUBLIC", "Client", "ClientOptions", "CloudEnvironment", "TokenValidator", "with_overrides"]
