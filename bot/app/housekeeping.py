"""What the bot does by itself all the time, apart from nudges."""

from datetime import timedelta
from functools import partial

from bot.actions.tools import follow_defaults
from bot.actions.workspaces import Workspaces
from bot.app.scheduler import Scheduler
from bot.services.coaching import alerting, digests, reviews, tasks
from bot.services.coaching import shared as coaching
from bot.services.mydata import erasing, undoing
from bot.store import deliveries
from bot.store.transact import Transact
from bot.support.logs import log_failure


def schedule(scheduler: Scheduler, transact: Transact, workspaces: Workspaces, patience: timedelta) -> None:
    """Do all of it from now on. `patience` is how long another replica may take to send a question."""
    scheduler.every(timedelta(seconds=5), "telling lost questions", partial(workspaces.tell_lost, patience))
    scheduler.every(timedelta(hours=1), "looking at coach channels", workspaces.look_at_channels)
    scheduler.every(timedelta(seconds=2), "telling what was missed", workspaces.tell_missed)
    scheduler.every(timedelta(seconds=2), "ending shares", partial(transact, coaching.end_old))
    scheduler.every(timedelta(seconds=2), "putting digests together", partial(_digests, transact))
    scheduler.every(timedelta(seconds=2), "alerting coaches", partial(_alerts, transact))
    scheduler.every(timedelta(seconds=2), "reminding of tasks", partial(_reminders, transact))
    scheduler.every(timedelta(seconds=2), "posting in coach channels", workspaces.post)
    scheduler.every(timedelta(minutes=1), "following new defaults", partial(follow_defaults, transact))
    scheduler.every(timedelta(minutes=1), "closing requests about sent notes", partial(_close_sent, transact))
    scheduler.every(timedelta(hours=1), "forgetting deliveries", partial(transact, deliveries.forget_old))
    scheduler.every(timedelta(hours=1), "forgetting ways back", partial(transact, undoing.forget_old))
    scheduler.every(timedelta(hours=1), "forgetting contacts", partial(_purge_contacts, transact))


async def _digests(transact: Transact) -> None:
    """Queue all that are due. One that fails is retried later, and does not hold up other channels."""
    for channel_id in await transact(digests.due):
        try:
            await transact(digests.put_together, channel_id)
        except Exception as error:
            log_failure("putting a digest together", error)
            await transact(digests.later, channel_id)


async def _alerts(transact: Transact) -> None:
    """Queue what the coaches of each channel asked to hear about at once."""
    for channel_id in await transact(alerting.due):
        await transact(alerting.tell, channel_id)


async def _reminders(transact: Transact) -> None:
    """Queue reminders of coaches' tasks that are due soon."""
    for task_id in await transact(tasks.due):
        await transact(tasks.remind, task_id)


async def _close_sent(transact: Transact) -> None:
    for review_id in await transact(reviews.waiting):
        await transact(reviews.note_sent, review_id)


async def _purge_contacts(transact: Transact) -> None:
    """In batches, so that nobody has to wait."""
    while await transact(erasing.purge_contacts):
        pass
