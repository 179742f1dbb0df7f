import { onBeforeUnmount, onMounted, ref, watch } from './vue.js';
import { loadModel } from './api.js';
import { loadViewer } from './bpmn-js.js';

const READABLE = 0.8; // below this scale the names of steps cannot be read

/**
 * A model as it is drawn, with marks and notes on its elements: `marks` are `{ element, mark, note }`, the mark a class,
 * the note a few words below the element. Tells which element was clicked.
 */
export const ModelDiagram = {
  props: {
    model: { type: String, required: true },
    marks: { type: Array, required: true },
    label: { type: String, required: true },
  },
  emits: ['chosen'],
  setup(props, { emit }) {
    const place = ref(null);
    const failed = ref(false);
    const whole = ref(true);
    let viewer = null;
    const draw = () => {
      const canvas = viewer?.get('canvas');
      const width = place.value?.parentElement.clientWidth;
      if (!canvas || !width) return;
      const { inner } = canvas.viewbox();
      const scale = whole.value ? Math.min(width / (inner.width + 20), 1) : READABLE;
      Object.assign(place.value.style, { width: `${(inner.width + 20) * scale}px`, height: `${(inner.height + 50) * scale + 20}px` });
      canvas.resized();
      canvas.viewbox({ x: inner.x - 10, y: inner.y - 10, width: inner.width + 20, height: inner.height + 50 + 20 / scale });
    };
    const annotate = () => {
      const [canvas, overlays, elements] = ['canvas', 'overlays', 'elementRegistry'].map((name) => viewer.get(name));
      overlays.clear();
      props.marks.filter(({ element }) => elements.get(element)).forEach(({ element, mark, note }) => {
        canvas.addMarker(element, mark);
        if (!note) return;
        const html = document.createElement('span');
        html.className = `rc-model-note ${mark}-note`;
        html.textContent = note;
        overlays.add(element, { position: { bottom: 0, left: 0 }, html });
      });
    };
    const observer = new ResizeObserver(draw);
    onMounted(async () => {
      try {
        const [Viewer, xml] = await Promise.all([loadViewer(), loadModel(props.model)]);
        if (!place.value) return; // gone meanwhile
        viewer = new Viewer({ container: place.value, canvas: { deferUpdate: false } }); // deferred, it may come after the end
        await viewer.importXML(xml);
        viewer.get('eventBus').on('element.click', ({ element }) => emit('chosen', element.id));
        annotate();
        whole.value = place.value.parentElement.clientWidth >= 700;
        draw();
        observer.observe(place.value.parentElement);
      } catch {
        failed.value = true;
      }
    });
    watch(whole, draw);
    onBeforeUnmount(() => {
      observer.disconnect();
      viewer?.destroy();
    });
    return { place, failed, whole };
  },
  template: `
  <p v-if="failed" role="alert">Không tải được sơ đồ. Đồng chí xem dạng bảng ở dưới.</p>
  <template v-else>
    <div class="rc-scroll rc-model" tabindex="0" role="region" :aria-label="label + '. Số liệu của sơ đồ ở bảng ngay dưới sơ đồ.'"><div ref="place"></div></div>
    <button type="button" class="rc-button rc-small" @click="whole = !whole">{{ whole ? 'Phóng to sơ đồ' : 'Thu sơ đồ vừa trang' }}</button>
  </template>`,
};
