import { CARRIED_TITLE, carriedRow } from './carried.js';
import { savable } from './content.js';
import { sectionTitle } from './section-title.js';
import { CARRIED, ISSUED_DOCUMENT, LIMITATION, PLANNED_TASK, PROGRAMME_PROGRESS } from './words.js';
import { columnsOf } from './figure-columns.js';
import { showDate } from './dates.js';

const LISTS = {
  limitations: { title: 'Hạn chế', words: LIMITATION },
  tasks: { title: 'Nhiệm vụ', words: PLANNED_TASK },
  documents: { title: 'Văn bản', words: ISSUED_DOCUMENT },
};
const PLACES = {
  urgency: 'Độ khẩn', authority: 'Thẩm quyền ký', issuer: 'Cơ quan ban hành',
  explanation: 'Thuyết minh', parts: 'Trong đó', units: 'Theo đơn vị trực thuộc', attachments: 'Tệp đính kèm', reasons: 'Lý do kèm theo cảnh báo',
};

const named = (object) => Object.entries(object ?? {}).map(([key, value]) => `${key}: ${value}`).join('; ');
const row = (item, words) => Object.entries(words).map(([name, label]) => (item[name] ? `${label}: ${showDate(item[name])}` : ''))
  .filter(Boolean).join('\n');

/** @returns {Map<string, string>} every text of a content by the place at which a person finds it */
function places(content, view) {
  const given = savable(content);
  const found = new Map();
  const put = (place, text) => text && found.set(place, String(text));
  put(PLACES.urgency, given.urgency);
  put(PLACES.authority, given.signature?.authority);
  put(PLACES.issuer, given.signature?.issuer);
  for (const section of view.outline ?? []) put(`Mục ${sectionTitle(section)}`, given.sections[section.code]);
  for (const indicator of view.catalogue ?? []) {
    const figure = given.figures[indicator.code] ?? {};
    const at = (title) => `${indicator.code} ${indicator.name}, ${title}`;
    columnsOf([indicator]).forEach(({ name, title, choices }) =>
      put(at(title), choices?.find(({ code }) => code === figure[name])?.label ?? showDate(figure[name])));
    put(at(PLACES.explanation), figure.explanation);
    put(at(PLACES.parts), named(figure.parts));
    put(at(PLACES.units), named(figure.units));
  }
  for (const [list, { title, words }] of Object.entries(LISTS)) given[list].forEach((item, i) => put(`${title} ${i + 1}`, row(item, words)));
  for (const programme of view.programmes ?? []) {
    put(`Chương trình ${programme.number}`, row(given.programmes[programme.number] ?? {}, PROGRAMME_PROGRESS));
  }
  given.carried.forEach((item, i) => put(`${CARRIED_TITLE} ${i + 1}`, row(carriedRow(item), CARRIED)));
  put(PLACES.attachments, given.attachments.map(({ name }) => name).join('; '));
  put(PLACES.reasons, named(given.reasons));
  return found;
}

/**
 * @param {object} mine content as it is edited here
 * @param {object} theirs content as somebody else saved it, made editable
 * @param {object} view of the task
 * @returns {{place: string, mine: string, theirs: string}[]} where the two say something different
 */
export function differences(mine, theirs, view) {
  const [here, there] = [places(mine, view), places(theirs, view)];
  return [...new Set([...here.keys(), ...there.keys()])]
    .map((place) => ({ place, mine: here.get(place) ?? '', theirs: there.get(place) ?? '' }))
    .filter((difference) => difference.mine !== difference.theirs);
}
