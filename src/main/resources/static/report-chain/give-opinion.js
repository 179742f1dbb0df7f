import { decisionPage } from './decision-page.js';
import { ChoiceField, fieldId } from './fields.js';
import { sectionTitle } from './section-title.js';
import { variable } from './decision-form.js';

const unconfirmed = (values, decision, view) =>
  decision === 'AGREE' && (view.own?.figures?.length ?? 0) > 0 && !values.ownConfirmed;

/** The figures of the reviewer's own unit, which agreeing without comment confirms. */
const OwnFigures = {
  props: { values: Object, errors: Object, view: Object, decision: String, readonly: Boolean },
  setup: () => ({ id: fieldId('ownConfirmed') }),
  template: `
  <div v-if="view.own?.figures?.length" class="rc-field">
    <div class="rc-scroll" tabindex="0" role="region" aria-label="Số liệu của đơn vị">
      <table class="rc-table">
        <caption>Số liệu của đơn vị đồng chí trong báo cáo này</caption>
        <thead><tr><th scope="col">Chỉ tiêu</th><th scope="col">Đơn vị tính</th><th scope="col">Số liệu</th></tr></thead>
        <tbody>
          <tr v-for="figure in view.own.figures" :key="figure.indicator">
            <th scope="row">{{ figure.name }}</th><td>{{ figure.unit }}</td><td class="rc-number">{{ figure.value || 'chưa có' }}</td>
          </tr>
        </tbody>
      </table>
    </div>
    <label class="rc-choice" :for="id">
      <input :id="id" v-model="values.ownConfirmed" type="checkbox" :disabled="readonly" :aria-invalid="errors.ownConfirmed ? 'true' : undefined"
        :aria-describedby="errors.ownConfirmed ? id + '-note' : undefined"> Đã đối chiếu, số liệu của đơn vị là đúng
    </label>
    <p v-if="errors.ownConfirmed" :id="id + '-note'" class="rc-error">{{ errors.ownConfirmed }}</p>
    <p v-else class="rc-hint">Nếu số liệu chưa đúng, đồng chí chọn ý kiến khác “Đồng ý” và ghi rõ số liệu đúng.</p>
  </div>`,
};

const ownFigures = {
  component: OwnFigures,
  initial: () => ({ ownConfirmed: false }),
  check: (...given) => (unconfirmed(...given)
    ? { ownConfirmed: 'Đồng chí đánh dấu đã đối chiếu số liệu, hoặc chọn ý kiến khác và ghi rõ số liệu đúng.' } : {}),
  variables: () => [],
};

const aboutSection = (decision) => !!decision && decision !== 'AGREE' && decision !== 'RETURN';

/** The section that an opinion is about, so that the drafter finds all that was said of one section together. */
const section = {
  component: {
    components: { ChoiceField },
    props: { values: Object, errors: Object, view: Object, decision: String, readonly: Boolean },
    setup: ({ view }) => ({
      aboutSection,
      sections: (view.outline ?? []).map((one) => ({ code: one.code, label: sectionTitle(one) })),
    }),
    template: `
    <choice-field v-if="aboutSection(decision)" v-model="values.section" field="section" label="Góp ý về mục" blank="Toàn báo cáo"
      :choices="sections" :readonly="readonly"></choice-field>`,
  },
  initial: () => ({ section: '' }),
  check: () => ({}),
  variables: (values, decision) =>
    (aboutSection(decision) && values.section ? [variable('section', 'String', values.section)] : []),
};

/** A commune or a board gives its opinion on a draft. */
export const open = decisionPage({ extras: [ownFigures, section] });
