/** Moments (milliseconds since 1970) and how they read on the wall of a zone. */

const DAY = 86_400_000;

/** The day of a moment in a zone, as YYYY-MM-DD. */
export function dayOf(moment, zone) {
  return wallOf(moment, zone).slice(0, 10);
}

/** What clock and calendar show in a zone, as YYYY-MM-DDTHH:MM. */
export function wallOf(moment, zone) {
  return new Date(moment + offset(moment, zone)).toISOString().slice(0, 16);
}

/** The moment at which clock and calendar of a zone show `wall`; a time that is skipped in spring is taken an hour on. */
export function momentOf(wall, zone) {
  const asUtc = Date.parse(`${wall}Z`);
  const near = asUtc - offset(asUtc, zone);
  return asUtc - offset(near, zone);
}

function offset(moment, zone) {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric",
    hour: "numeric", minute: "numeric", second: "numeric",
  });
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const shown = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  return shown - Math.floor(moment / 1000) * 1000;
}

/** A moment in the reader's words, by the options of Intl.DateTimeFormat. */
export const say = (moment, reader, options) =>
  new Intl.DateTimeFormat(reader.locale, { timeZone: reader.zone, ...options }).format(moment);

export const sayTime = (moment, reader) => say(moment, reader, { hour: "numeric", minute: "2-digit" });

/** "Today", "Yesterday", "Tomorrow" or null, seen from the reader's now. */
function nearDay(moment, reader) {
  const apart = (Date.parse(dayOf(moment, reader.zone)) - Date.parse(dayOf(reader.now, reader.zone))) / DAY;
  return { "-1": "Yesterday", 0: "Today", 1: "Tomorrow" }[apart] ?? null;
}

/** A day as a divider names it: "Today", or "Thursday, March 5". */
export const sayDay = (moment, reader) =>
  nearDay(moment, reader) ?? say(moment, reader, { weekday: "long", month: "long", day: "numeric" });

const DATE_TOKENS = {
  date: (moment, reader) => say(moment, reader, { month: "long", day: "numeric", year: "numeric" }),
  date_short: (moment, reader) => say(moment, reader, { month: "short", day: "numeric", year: "numeric" }),
  date_long: (moment, reader) => say(moment, reader, { dateStyle: "full" }),
  time: sayTime,
  time_secs: (moment, reader) => say(moment, reader, { timeStyle: "medium" }),
};

/** Slack's `<!date^...>` format: "{date_short} at {time}" and the like; a token that is not known stays as it is. */
export function sayFormat(format, moment, reader) {
  return format.replace(/\{(\w+)\}/g, (token, name) => {
    if (name === "date_num") return dayOf(moment, reader.zone);
    const plain = name.replace(/_pretty$/, "");
    const near = plain === name ? null : nearDay(moment, reader)?.toLowerCase();
    return near ?? DATE_TOKENS[plain]?.(moment, reader) ?? token;
  });
}
