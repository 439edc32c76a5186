/** The names of emoji that bots like to use. A name that is not here is shown as it was written. */

const EMOJI = {
  "+1": "👍", "-1": "👎", alarm_clock: "⏰", arrow_right: "➡️", ballot_box_with_check: "☑️", bell: "🔔", briefcase: "💼",
  bulb: "💡", calendar: "📅", clap: "👏", clipboard: "📋", date: "📅", email: "📧", envelope: "✉️", exclamation: "❗",
  eyes: "👀", handshake: "🤝", heavy_check_mark: "✔️", hourglass: "⌛", hourglass_flowing_sand: "⏳", house: "🏠",
  information_source: "ℹ️", large_green_circle: "🟢", lock: "🔒", mag: "🔍", memo: "📝", muscle: "💪", no_entry: "⛔",
  partying_face: "🥳", pencil: "📝", pencil2: "✏️", phone: "☎️", point_right: "👉", pray: "🙏", pushpin: "📌",
  question: "❓", raised_hands: "🙌", red_circle: "🔴", rocket: "🚀", seedling: "🌱", slightly_smiling_face: "🙂",
  smile: "😄", sparkles: "✨", speech_balloon: "💬", star: "⭐", stopwatch: "⏱️", tada: "🎉", telephone_receiver: "📞",
  thumbsup: "👍", thinking_face: "🤔", warning: "⚠️", wave: "👋", white_check_mark: "✅", white_circle: "⚪", x: "❌",
  zap: "⚡", zzz: "💤",
};

export const emojiOf = (name) => (Object.hasOwn(EMOJI, name) ? EMOJI[name] : `:${name}:`);

/** A plain text with its `:names:` turned into emoji. */
export const withEmoji = (text) => text.replace(/:([\w+-]+):/g, (_, name) => emojiOf(name));
