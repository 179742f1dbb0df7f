import { openTask } from './task-form.js';
import { ChangesSinceLastLook } from './changes.js';
import { DecisionForm } from './decision-form.js';
import { FoldedReport } from './report-view.js';
import { Pictures } from './pictures.js';

/**
 * A page on which somebody reads a report and decides.
 * @param {{before?: object[], extras?: import('./decision-form.js').Extra[], title?: string, textLabel?: string}} step
 *   `before`: components, each given the task's `view`, shown between the report and the decision
 * @returns {(context: object) => void} opens it in an embedded form
 */
export function decisionPage({ before = [], extras = [], title, textLabel }) {
  const page = {
    components: { ChangesSinceLastLook, DecisionForm, FoldedReport, Pictures },
    props: { session: { type: Object, required: true } },
    setup: () => ({ before, extras, title, textLabel }),
    template: `
    <changes-since-last-look :view="session.view"></changes-since-last-look>
    <folded-report :view="session.view" open></folded-report>
    <pictures :view="session.view"></pictures>
    <component v-for="(part, i) in before" :is="part" :key="i" :view="session.view"></component>
    <decision-form :session="session" :extras="extras" :title="title" :text-label="textLabel"></decision-form>`,
  };
  return (context) => openTask(page, context);
}
