/** The `data_visualization` block: whatever the kind of chart, its values as bars with their words beside them. */

import { el, svg } from "./dom.js";

const COLOURS = 6;

/** A figure that kind and title name; its table is read without the bars. */
export function chart({ title, chart: given }, { locale }) {
  const points = given.segments ?? given.series.flatMap(({ data }) => data);
  const scale = scaleOf(points.map(({ value }) => value));
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  const cell = (value, index) => el("td", {}, el("div", { class: "chart-value" }, bar(value, scale, index), number.format(value)));
  const rows = given.segments ? pieRows(given.segments, cell) : plotRows(given, cell);
  const table = el("table", {}, given.series && headOf(given), el("tbody", {}, rows));
  return el("figure", { "aria-label": `${given.type} chart: ${title}` }, el("figcaption", {}, title), table);
}

const pieRows = (segments, cell) =>
  segments.map(({ label, value }, index) => el("tr", {}, el("th", { scope: "row" }, label), cell(value, index)));

/** A row for each category, or for each series of it where there are several. */
function plotRows({ series, axis_config: { categories } }, cell) {
  const several = series.length > 1;
  return categories.flatMap((category) => series.map(({ name, data }, index) => {
    const { value } = data.find(({ label }) => label === category);
    const head = index === 0 && el("th", { scope: "rowgroup", rowspan: series.length }, category);
    return el("tr", {}, head, several && el("th", { scope: "row" }, name), cell(value, index));
  }));
}

function headOf({ series, axis_config: { x_label: x, y_label: y } }) {
  const several = series.length > 1;
  const words = [x ?? "Category", several && "Series", y ?? (several ? "Value" : series[0].name)].filter(Boolean);
  return el("thead", {}, el("tr", {}, words.map((word) => el("th", { scope: "col" }, word))));
}

/** Where zero and each value lie, from 0 to 100. */
function scaleOf(values) {
  const low = Math.min(0, ...values);
  const range = Math.max(0, ...values) - low || 1;
  return (value) => ((value - low) / range) * 100;
}

function bar(value, scale, index) {
  const [from, to] = [scale(0), scale(value)].sort((one, other) => one - other);
  const rect = svg("rect", { x: from, y: 0, width: to - from, height: 10, class: `bar-${index % COLOURS}` });
  return svg("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none", class: "chart-bar", "aria-hidden": "true" }, rect);
}
