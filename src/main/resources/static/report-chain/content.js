// The content of a report as the editor works on it: every place exists, and an empty place is an empty text.

export const FIGURE_TEXTS = [
  'actual', 'total', 'planCity', 'planDistrict', 'percentCity', 'percentDistrict', 'samePeriod', 'yoy', 'yoyKind',
  'carriedOver', 'previous', 'asOf', 'nature', 'explanation',
];
const LISTS = ['limitations', 'tasks', 'documents', 'attachments'];
const PROGRAMME_TEXTS = ['result', 'difficulty', 'next', 'completion'];

const texts = (names, given = {}) => Object.fromEntries(names.map((name) => [name, given?.[name] ?? '']));
const filled = (object) => Object.fromEntries(Object.entries(object ?? {}).filter(([, text]) => String(text ?? '').trim() !== ''));

const editableFigure = (figure) => ({
  ...texts(FIGURE_TEXTS, figure),
  parts: { ...figure?.parts },
  units: { ...figure?.units },
  confirmed: [...(figure?.confirmed ?? [])],
});

/**
 * @param {object|null} content from the server, where empty places may be missing
 * @param {object} view the task with its outline, catalogue and programmes
 * @returns {object} a copy in which every section, figure, list and programme exists
 */
export function editable(content, view) {
  const given = content ?? {};
  const codes = new Set([...(view.catalogue ?? []).map((row) => row.code), ...Object.keys(given.figures ?? {})]);
  return {
    secrecy: 'NONE',
    urgency: given.urgency ?? 'NORMAL',
    sections: { ...texts((view.outline ?? []).map((section) => section.code), given.sections), ...given.sections },
    figures: Object.fromEntries([...codes].map((code) => [code, editableFigure(given.figures?.[code])])),
    programmes: Object.fromEntries(
      (view.programmes ?? []).map(({ number }) => [number, texts(PROGRAMME_TEXTS, given.programmes?.[number])])),
    ...Object.fromEntries(LISTS.map((list) => [list, (given[list] ?? []).map((row) => ({ ...row }))])),
    carried: (given.carried ?? []).map((item) => ({ ...item, ...texts(['state', 'explanation'], item) })),
    signature: { authority: 'T/M', issuer: 'BAN THƯỜNG VỤ', ...given.signature },
    reasons: { ...given.reasons },
  };
}

function savedFigure({ parts, units, confirmed, ...given }) {
  const figure = filled(given);
  const [ofParts, ofUnits] = [filled(parts), filled(units)];
  const empty = [figure, ofParts, ofUnits].every((part) => Object.keys(part).length === 0);
  return empty ? null : { ...figure, parts: ofParts, units: ofUnits, confirmed };
}

const dated = (row, name) => ({ ...row, [name]: row[name] || null });

/** @param {object} content as {@link editable} made it @returns {object} the same for the server, without the empty places */
export function savable(content) {
  const figures = Object.entries(content.figures).map(([code, figure]) => [code, savedFigure(figure)]);
  const programmes = Object.entries(content.programmes).filter(([, row]) => Object.keys(filled(row)).length > 0);
  return {
    ...content,
    sections: filled(content.sections),
    figures: Object.fromEntries(figures.filter(([, figure]) => figure !== null)),
    programmes: Object.fromEntries(programmes),
    limitations: content.limitations.map((row) => dated(row, 'due')),
    tasks: content.tasks.map((row) => dated(row, 'due')),
    documents: content.documents.map((row) => dated(row, 'date')),
    reasons: filled(content.reasons),
  };
}

/** @returns {boolean} whether two savable contents say the same, whatever the order of their places */
export const sameContent = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value === 'string') return value.normalize('NFC').trim(); // as the server keeps it
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.keys(value).sort()
    .map((name) => [name, sorted(value[name])])
    .filter(([, part]) => part !== null && part !== ''));
};
