// What ECharts is asked to draw, as pure functions of the server's series and the width there is. Colours differ in
// lightness and every kind of bar has a pattern of its own, so that a picture can be read in grey.

import { formatNumber } from './numbers.js';

const COLOURS = { line: '#1a1a1a', text: '#222' };
const STRIPES = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 5], rotation: -Math.PI / 4, color: 'rgba(0,0,0,.55)' };
const PLAIN = { symbol: 'none' };
const FIRST = { colour: '#8c1515', decal: PLAIN };
const SECOND = { colour: '#e6b450', decal: STRIPES };
const TEXT = 12;
const LINE = 16;
const GAP = 10; // between a row's name and its bars
const RIGHT = 58; // room for the label of the longest bar
const LABEL = 48;

/** @param {number} value @returns {string} "45,8%" */
export const percentText = (value) => `${formatNumber(value)}%`;

/** @returns {number} room for the names of the rows, in pixels */
const nameWidth = (width) => Math.round(Math.min(300, width * 0.38));

const plotWidth = (width) => width - nameWidth(width) - GAP - RIGHT;

/** @returns {number} height of a row that shows the longest name in full beside its bars */
function rowHeight(names, bars, width) {
  const perLine = Math.max(8, nameWidth(width) / 7.5);
  const lines = Math.max(...names.map((name) => Math.ceil(name.length / perLine)));
  return Math.max(lines * LINE, bars * 24) + 14;
}

const bar = (name, { colour, decal }, data) => ({
  name, type: 'bar', data, barMaxWidth: 22, itemStyle: { color: colour, decal, borderColor: COLOURS.line, borderWidth: 1 },
});

const mark = (name, data, height) => ({
  name, type: 'scatter', data, symbol: 'rect', symbolSize: [4, height], z: 5, itemStyle: { color: COLOURS.line, opacity: 1, decal: PLAIN },
});

/** What the pictures have in common: rows from top to bottom, their names on the left, a legend below. */
function rowsOption(names, bars, width, axis, series) {
  const narrow = width < 500;
  const foot = 34 + (narrow ? series.length * 22 : 24);
  const text = { color: COLOURS.text, fontSize: TEXT };
  return {
    height: rowHeight(names, bars, width) * names.length + foot,
    option: {
      aria: { enabled: true, decal: { show: true }, label: { enabled: false } },
      silent: true,
      grid: { left: nameWidth(width) + GAP, right: RIGHT, top: 8, bottom: foot - 8 },
      legend: { bottom: 0, left: 0, itemGap: narrow ? 8 : 16, orient: narrow ? 'vertical' : 'horizontal', selectedMode: false, textStyle: text },
      xAxis: { type: 'value', min: 0, splitNumber: narrow ? 2 : 5, axisLabel: { ...text, hideOverlap: true }, ...axis },
      yAxis: {
        type: 'category', inverse: true, data: names, axisTick: { show: false },
        axisLabel: { ...text, interval: 0, width: nameWidth(width), overflow: 'break', lineHeight: LINE },
      },
      series,
    },
  };
}

/** Bars in percent with their numbers behind them, and a mark in every row that no number covers. */
function percentOption(rows, kinds, width, markName, markAt) {
  const names = rows.map((row) => row.name);
  const values = rows.flatMap((row) => [markAt(row), ...kinds.map(({ key }) => row[key] ?? 0)]);
  const max = Math.max(100, ...values) * 1.04;
  const pixels = (share) => (share / max) * plotWidth(width);
  const distance = (row, value) => {
    const toMark = pixels(markAt(row) - value);
    return toMark >= 0 && toMark < LABEL ? toMark + 6 : 5;
  };
  const item = (row, value) => (value == null ? null : {
    value,
    label: { show: true, position: 'right', distance: distance(row, value), color: COLOURS.text, fontSize: TEXT, formatter: percentText(value) },
  });
  return rowsOption(names, kinds.length, width, {
    max,
    axisLabel: { color: COLOURS.text, fontSize: TEXT, hideOverlap: true, showMaxLabel: false, formatter: percentText },
  }, [
    ...kinds.map((kind) => bar(kind.name, kind, rows.map((row) => item(row, row[kind.key])))),
    mark(markName, rows.map((row, i) => [markAt(row), i]), rowHeight(names, kinds.length, width) - 4),
  ]);
}

/**
 * Percent of plan per indicator, with a mark where the year stood on the day of the figure.
 * @param {object[]} rows the server's `plan`
 * @param {number} width of the place to draw, in pixels
 * @returns {{height: number, option: object}}
 */
export function planOption(rows, width) {
  const kinds = [
    { key: 'percentCity', name: '% kế hoạch TP giao', ...FIRST },
    { key: 'percentDistrict', name: '% kế hoạch cấp huyện giao', ...SECOND },
  ].filter(({ key }) => rows.some((row) => row[key] != null));
  return percentOption(rows, kinds, width, 'Thời gian của năm đã qua', (row) => row.elapsed);
}

/**
 * This period in percent of the same period last year, with a mark at 100%.
 * @param {object[]} rows the server's `year`
 * @returns {{height: number, option: object}}
 */
export function yearOption(rows, width) {
  const kinds = [{ key: 'percent', name: 'Kỳ này so với cùng kỳ', ...FIRST }];
  return percentOption(rows, kinds, width, 'Cùng kỳ năm trước = 100%', () => 100);
}

/**
 * How many of those asked have answered, round by round.
 * @param {object[]} rows the server's `rounds`
 * @returns {{height: number, option: object}}
 */
export function roundsOption(rows, width) {
  const asked = (row) => row.answered.length + row.unanswered.length;
  const fits = (count) => count * plotWidth(width) > 30 * Math.max(...rows.map(asked)); // else only the row's name says it
  const label = { position: 'inside', color: COLOURS.text, backgroundColor: '#fff', padding: [2, 4], lineHeight: LINE, fontSize: TEXT };
  const counts = (key) => rows.map((row) => ({ value: row[key].length, label: { ...label, show: fits(row[key].length) } }));
  const series = [bar('Đã trả lời', FIRST, counts('answered')), bar('Chưa trả lời', SECOND, counts('unanswered'))];
  const names = rows.map((row) => `${row.label} (${row.answered.length}/${asked(row)})`);
  return rowsOption(names, 1, width, { minInterval: 1 }, series.map((one) => ({ ...one, stack: 'asked' })));
}

/**
 * One sentence on how much of the year had passed.
 * @param {object[]} rows the server's `plan`
 */
export function elapsedSentence(rows) {
  const shares = rows.map((row) => row.elapsed);
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  const range = least === most ? percentText(least) : `từ ${percentText(least)} đến ${percentText(most)}, theo ngày của từng số liệu`;
  return `Vạch đen: thời gian của năm đã qua (${range}).`;
}
