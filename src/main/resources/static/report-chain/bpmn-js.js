// The one place that names the version of bpmn-js; pom.xml brings the same one as a WebJar. Imported when a diagram is shown.

/** @returns {Promise<Function>} the class of a viewer; the library is no module and gives itself to the window */
export const loadViewer = () =>
  import('/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js').then(() => window.BpmnJS);
