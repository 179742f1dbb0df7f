import { nextTick } from './vue.js';

let opened = [];

const openFolds = () => {
  opened = [...document.querySelectorAll('.rc details:not([open])')].filter((fold) => !fold.matches('.rc-history'));
  opened.forEach((fold) => { fold.open = true; });
};

const closeFolds = () => {
  opened.forEach((fold) => { fold.open = false; });
  opened = [];
};

/** Opens every fold while a page is printed; the history only where it has been opened, since it loads on opening. */
export function unfoldForPrint() {
  window.addEventListener('beforeprint', openFolds);
  window.addEventListener('afterprint', closeFolds);
  return () => {
    window.removeEventListener('beforeprint', openFolds);
    window.removeEventListener('afterprint', closeFolds);
  };
}

/** Prints the page that is open. */
export async function printPage() {
  await nextTick();
  window.print();
}
