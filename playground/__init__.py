"""A Slack workspace on your own machine: Socket Mode, the Web API and a control API, as strict as Slack itself.

It knows nothing of the bot and uses no Slack library: it is the other side of the protocol. What the bot may do is read
from the app's manifest. `README.md` says where things are, and `docs/playground.md` is its contract.
`playground.server.Playground` starts it inside a program, `python -m playground --manifest manifest.yml` on its own,
and `playground.client.Client` acts as its people.
"""
