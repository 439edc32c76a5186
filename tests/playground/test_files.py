"""Files both ways: what the app sends through Slack's own client, and what people drop and the app fetches."""

import json
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

import pytest
import yaml

from playground.client import PlaygroundError
from playground.workspace.files import LARGEST
from tests.playground.conftest import MANIFEST, Stage, stage
from tests.playground.test_web_api import call

Json = dict[str, Any]
OPENER = build_opener(ProxyHandler({}))
EVERY_BYTE = bytes(range(256)) + "é\r\n".encode()
LARGE = b"0123456789" * 500_000  # five megabytes


def upload(stage: Stage, **more: Any) -> Json:
    """Send a file as the app does; the answer of the last step."""
    sent = {"content": EVERY_BYTE, "filename": "export.json", "channel": "D0SAM"} | more
    return dict(stage.run(stage.sdk().files_upload_v2(**sent)).data)


def step(stage: Stage, method: str, **arguments: Any) -> str:
    """The error of one step; "" when there is none."""
    return str(call(stage, method, **arguments).get("error", ""))


def post(url: str, content: bytes) -> tuple[int, str]:
    """Post bytes to an upload URL; status and text of the answer."""
    try:
        with OPENER.open(Request(url, content, {"Content-Type": "application/octet-stream"})) as response:
            return response.status, response.read().decode()
    except HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


def fetch(url: str, token: str | None) -> tuple[int, str, bytes]:
    """Fetch a file as an app does; status, type and bytes."""
    with OPENER.open(Request(url, headers={"Authorization": f"Bearer {token}"} if token else {})) as response:
        return response.status, response.headers.get_content_type(), response.read()


def with_scopes(path: Path, *scopes: str) -> Path:
    """The manifest of the echo app with those scopes."""
    document = yaml.safe_load(MANIFEST.read_text())
    document["oauth_config"]["scopes"]["bot"] = list(scopes)
    path.write_text(yaml.safe_dump(document))
    return path


@pytest.fixture
def scopeless(tmp_path: Path) -> Iterator[Stage]:
    """A playground with an app that may read messages, but no files."""
    with stage(manifest=with_scopes(tmp_path / "manifest.yml", "chat:write", "im:history")) as made:
        made.connect()
        yield made


def shared(stage: Stage, count: int = 1) -> list[Json]:
    """The events of the files that were shared, once there are so many."""

    def found() -> list[Json]:
        return [event for event in stage.events("message") if event.get("subtype") == "file_share"]

    stage.client.wait(lambda: len(found()) >= count)
    return found()


# The app sends


@pytest.mark.filterwarnings("ignore:Sending a large body")  # so Slack's client sends it
@pytest.mark.parametrize("content", [EVERY_BYTE, LARGE], ids=["every byte", "five megabytes"])
def test_what_the_app_sends_with_slacks_client_reaches_its_reader_byte_for_byte(empty: Stage, content: bytes) -> None:
    answer = upload(empty, content=content, title="My interviews", initial_comment="Here is *everything*.")
    assert answer["file"] == {"id": answer["files"][0]["id"], "title": "My interviews"}
    message = empty.sam.see("Here is everything.")
    file = {"id": answer["file"]["id"], "name": "export.json", "title": "My interviews"}
    assert message["files"] == [file | {"mimetype": "application/json", "size": len(content)}]
    assert empty.sam.download(answer["file"]["id"]) == content
    assert empty.client.refusals() == []


def test_a_file_without_words_is_a_message_of_its_own(empty: Stage) -> None:
    upload(empty)
    assert [(message["text"], message["is_bot"]) for message in empty.sam.messages()] == [("", True)]
    assert empty.sam.screen().endswith("Echo Bot\n    file: export.json (260 bytes)")


def test_several_files_go_into_one_message_of_a_thread(empty: Stage) -> None:
    root = empty.sam.say("export, please")
    files = [{"content": b"{}", "filename": "all.json"}, {"content": b"a,b", "filename": "all.csv"}]
    empty.run(empty.sdk().files_upload_v2(file_uploads=files, channel="D0SAM", thread_ts=root))
    message = empty.sam.messages()[-1]
    assert [file["name"] for file in message["files"]] == ["all.json", "all.csv"]
    assert message["thread_ts"] == root


def test_a_file_without_a_channel_is_the_apps_alone(empty: Stage) -> None:
    file = upload(empty, channel=None)["file"]["id"]
    assert empty.sam.messages() == []
    with pytest.raises(PlaygroundError, match=f"U0SAM sees no file {file}"):
        empty.sam.download(file)
    assert call(empty, "files.info", file=file)["file"]["is_public"] is False


def test_the_app_is_told_of_its_own_file_and_finds_it_in_the_history(live: Stage) -> None:
    upload(live, initial_comment="Here")
    (event,) = shared(live)
    assert (event["bot_id"], event["text"], event["files"][0]["name"]) == ("B0LOCAL", "Here", "export.json")
    (message,) = call(live, "conversations.history", channel="D0SAM")["messages"]
    assert message["files"] == event["files"]
    assert "subtype" not in message


def announced(stage: Stage, content: bytes = EVERY_BYTE) -> str:
    """A file whose bytes were posted, and which waits to be completed; its id."""
    offer = call(stage, "files.getUploadURLExternal", filename="a.txt", length=len(content))
    assert post(offer["upload_url"], content) == (200, f"OK - {len(content)}")
    return str(offer["file_id"])


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"filename": "a.txt"}, "invalid_arguments"),
        ({"length": 5}, "invalid_arguments"),
        ({"filename": "", "length": 5}, "invalid_arguments"),
        ({"filename": "a.txt", "length": "many"}, "invalid_arguments"),
        ({"filename": "a.txt", "length": 0}, "missing_argument"),
        ({"filename": "a.txt", "length": LARGEST + 1}, "file_upload_size_restricted"),
        ({"filename": "a.txt", "length": LARGEST}, ""),
    ],
)
def test_a_file_is_announced_with_its_name_and_its_length(empty: Stage, arguments: Json, error: str) -> None:
    assert step(empty, "files.getUploadURLExternal", **arguments) == error


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel_id": "U0SAM"}, "invalid_arguments"),
        ({"channel_id": "#general"}, "invalid_arguments"),
        ({"channels": "D0SAM"}, "invalid_arguments"),
        ({"channel_id": "C0NOWHERE"}, "channel_not_found"),
        ({"channel_id": "C0GENERAL"}, "not_in_channel"),
        ({"channel_id": "D0SAM", "thread_ts": "1.0"}, "thread_not_found"),
        ({"files": "{"}, "invalid_arguments"),
        ({"files": []}, "invalid_arguments"),
        ({"files": None}, "invalid_arguments"),
        ({"files": ["F0NOWHERE"]}, "invalid_arguments"),
        ({"files": [{"id": "F0NOWHERE"}]}, "file_not_found"),
    ],
)
def test_a_completion_that_is_refused_keeps_the_file_for_another(empty: Stage, arguments: Json, error: str) -> None:
    file = {"id": announced(empty)}
    assert (
        step(empty, "files.completeUploadExternal", **({"files": [file], "channel_id": "D0SAM"} | arguments)) == error
    )
    assert empty.sam.messages() == []
    assert step(empty, "files.completeUploadExternal", files=json.dumps([file]), channel_id="D0SAM") == ""
    assert [one["name"] for one in empty.sam.messages()[0]["files"]] == ["a.txt"]


def test_a_user_in_the_place_of_a_channel_is_refused_in_slacks_words(empty: Stage) -> None:
    answer = call(empty, "files.completeUploadExternal", files=[{"id": announced(empty)}], channel_id="U0SAM")
    words = "[ERROR] input must match regex pattern: ^[CGDZ][A-Z0-9]{8,}$ [json-pointer:/channel_id]"
    assert answer["response_metadata"]["messages"] == [words]


def test_a_file_is_completed_once(empty: Stage) -> None:
    file = {"id": announced(empty)}
    assert step(empty, "files.completeUploadExternal", files=[file, file], channel_id="D0SAM") == ""
    assert step(empty, "files.completeUploadExternal", files=[file], channel_id="D0SAM") == "file_not_found"
    assert len(empty.sam.messages()) == 1


def test_bytes_of_another_length_are_refused_and_the_file_is_not_there(empty: Stage) -> None:
    offer = call(empty, "files.getUploadURLExternal", filename="a.txt", length=5)
    for content in (b"", b"four", b"sixsix"):
        assert post(offer["upload_url"], content) == (400, "length_mismatch")
    files = [{"id": offer["file_id"]}]
    assert step(empty, "files.completeUploadExternal", files=files, channel_id="D0SAM") == "file_not_found"
    assert post(offer["upload_url"], b"fives") == (200, "OK - 5")
    assert post(offer["upload_url"], b"again") == (400, "no_such_upload")
    assert step(empty, "files.completeUploadExternal", files=files, channel_id="D0SAM") == ""
    assert len(empty.client.refusals()) == 5


# People drop


def test_a_dropped_file_comes_to_the_app_as_slack_describes_it(live: Stage) -> None:
    stamp = live.sam.drop("Invite to Café.ICS", EVERY_BYTE, "my <invitation>")
    (event,) = shared(live)
    (file,) = event["files"]
    assert (event["ts"], event["user"], event["channel_type"]) == (stamp, "U0SAM", "im")
    assert event["text"] == "my &lt;invitation&gt;"
    assert (file["name"], file["title"]) == ("Invite to Café.ICS", "Invite to Café.ICS")
    assert (file["mimetype"], file["filetype"], file["size"]) == ("text/calendar", "ics", len(EVERY_BYTE))
    assert (file["user"], file["mode"], file["file_access"]) == ("U0SAM", "hosted", "visible")
    assert file["created"] == int(float(stamp))
    assert call(live, "files.info", file=file["id"])["file"] == file
    assert "    my <invitation>\n    file: Invite to Café.ICS (260 bytes)" in live.sam.screen()


@pytest.mark.parametrize("address", ["url_private", "url_private_download"])
@pytest.mark.parametrize("content", [EVERY_BYTE, LARGE], ids=["every byte", "five megabytes"])
def test_the_app_fetches_a_dropped_file_with_its_token(live: Stage, content: bytes, address: str) -> None:
    live.sam.drop("a.pdf", content)
    url = shared(live)[0]["files"][0][address]
    assert fetch(url, live.playground.bot_token) == (200, "application/pdf", content)
    assert live.client.refusals() == []


BARRED: dict[str, Callable[[Stage], str | None]] = {
    "no token": lambda _: None,
    "another's token": lambda _: "xoxb-somebody-else",
    "the app's other token": lambda stage: stage.playground.app_token,
}


@pytest.mark.parametrize("token", BARRED.values(), ids=BARRED)
def test_who_comes_without_the_token_gets_the_page_to_sign_in_with_a_good_status(
    live: Stage, token: Callable[[Stage], str | None]
) -> None:
    live.sam.drop("a.txt", b"secret")
    status, kind, content = fetch(shared(live)[0]["files"][0]["url_private_download"], token(live))
    assert (status, kind) == (200, "text/html")
    assert content.startswith(b"<!DOCTYPE html>")
    assert b"secret" not in content
    assert [entry["kind"] for entry in live.client.refusals()] == ["download"]


def test_an_app_that_was_taken_out_fetches_nothing_more(live: Stage) -> None:
    live.sam.drop("a.txt", b"secret")
    url = shared(live)[0]["files"][0]["url_private"]
    live.client.happen("uninstall")
    assert fetch(url, live.playground.bot_token)[1] == "text/html"


def test_the_app_sees_the_files_of_its_channels_only(live: Stage) -> None:
    live.sam.drop("a.txt", b"hello", channel="C0GENERAL")
    file = live.sam.messages("C0GENERAL")[0]["files"][0]["id"]
    assert step(live, "files.info", file=file) == "not_visible"
    assert step(live, "files.info", file="F0NOWHERE") == "file_not_found"
    live.sam.invite("C0GENERAL")
    assert call(live, "files.info", file=file)["file"]["is_public"] is True


def test_without_the_scopes_the_app_neither_sends_nor_reads_nor_learns_more_than_an_id(scopeless: Stage) -> None:
    scopeless.sam.drop("a.txt", b"hello")
    (file,) = shared(scopeless)[0]["files"]
    assert file == {"id": file["id"], "mode": "file_access", "file_access": "access_denied"}
    for method, scope in {
        "files.getUploadURLExternal": "files:write",
        "files.completeUploadExternal": "files:write",
        "files.info": "files:read",
    }.items():
        assert (refused := call(scopeless, method))["error"] == "missing_scope"
        assert refused["needed"] == scope
    url = f"{scopeless.playground.url}/files-pri/T0LOCAL-{file['id']}/a.txt"
    assert fetch(url, scopeless.playground.bot_token)[1] == "text/html"


def test_a_mention_with_a_file_is_a_mention_with_that_file(live: Stage) -> None:
    live.sam.invite("C0GENERAL")
    live.sam.drop("a.txt", b"hello", "@Echo Bot look", "C0GENERAL")
    live.client.wait(lambda: live.events("app_mention"))
    (event,) = live.events("app_mention")
    assert [file["name"] for file in event["files"]] == ["a.txt"]
    assert "subtype" not in event


def test_a_file_is_seen_where_it_was_dropped_and_by_nobody_else(empty: Stage) -> None:
    empty.sam.drop("mine.txt", b"mine")
    empty.sam.drop("ours.txt", b"ours", channel="C0GENERAL")
    mine, ours = (empty.sam.messages(channel)[0]["files"][0]["id"] for channel in ("D0SAM", "C0GENERAL"))
    assert (empty.sam.download(mine), empty.dana.download(ours)) == (b"mine", b"ours")
    with pytest.raises(PlaygroundError, match=f"U0DANA sees no file {mine}"):
        empty.dana.download(mine)
    empty.client.reset()
    with pytest.raises(PlaygroundError, match=f"U0SAM sees no file {mine}"):
        empty.sam.download(mine)


def test_a_page_that_somebody_drops_is_saved_and_never_shown(empty: Stage) -> None:
    empty.sam.drop('"page"\n.html', b"<script>")
    file = empty.sam.messages()[0]["files"][0]["id"]
    with OPENER.open(f"{empty.playground.url}/control/users/U0SAM/files/{file}") as response:
        assert response.headers["Content-Disposition"] == "attachment; filename*=UTF-8''%22page%22%0A.html"
        assert response.headers["X-Content-Type-Options"] == "nosniff"


WORDS = b64encode(b"words").decode()


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({"name": ""}, "A file needs a name."),
        ({"content": "?"}, "content must be base64."),
        ({"content": ""}, "from 1 to 20,971,520 bytes; this one has 0."),
        ({"content": b64encode(bytes(LARGEST + 1)).decode()}, "this one has 20,971,521."),
        ({"content": "A" * 32_000_000}, "That is too large."),
        ({"mimetype": "text/html\r\nX: y"}, "is no mimetype."),
        ({"text": "x" * 40_001}, "at most 40,000 characters"),
        ({"thread_ts": "1.0"}, "no message 1.0 in D0SAM"),
        ({"channel": "D0DANA"}, "U0SAM sees no channel D0DANA."),
    ],
)
def test_a_file_that_cannot_be_dropped_is_refused_in_one_sentence(empty: Stage, body: Json, sentence: str) -> None:
    whole = {"channel": "D0SAM", "name": "a.txt", "content": WORDS} | body
    with pytest.raises(PlaygroundError) as refused:
        empty.client.post("users/U0SAM/file", **whole)
    assert sentence in str(refused.value)
    assert empty.sam.messages() == []


@pytest.mark.parametrize(
    ("name", "given", "mimetype"),
    [("a.ics", "", "text/calendar"), ("a", "", "application/octet-stream"), ("a.ics", "text/plain", "text/plain")],
)
def test_a_file_is_of_the_kind_that_was_said_or_else_of_its_name(
    empty: Stage, name: str, given: str, mimetype: str
) -> None:
    empty.sam.drop(name, b"x", mimetype=given)
    assert empty.sam.messages()[0]["files"][0]["mimetype"] == mimetype
