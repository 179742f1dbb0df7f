let chosen = { at: '', code: '' };

/**
 * The period that a page begins with: what was chosen at this address before, so that the way back from a report leads to
 * it; else what the address names; else what was chosen elsewhere; else the newest.
 */
export const chosenPeriod = (periods) => {
  const named = new URLSearchParams(location.hash.split('?')[1]).get('period');
  const wanted = chosen.at === location.hash ? [chosen.code, named] : [named, chosen.code];
  return wanted.find((code) => periods.some((period) => period.code === code)) ?? periods.at(-1)?.code ?? '';
};

export const rememberPeriod = (code) => { chosen = { at: location.hash, code }; };
