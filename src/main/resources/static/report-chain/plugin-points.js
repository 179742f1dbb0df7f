/**
 * @param {string} application 'tasklist' or 'cockpit'
 * @param {string} bar the plugin point of the links in the application's top bar
 * @returns {{page: Function, link: Function}} how a plugin adds a page of its own, and a link beside the application's
 */
export const pluginPoints = (application, bar) => ({
  page(id, path, open, label = 'Báo cáo') {
    let app = null;
    return {
      id,
      pluginPoint: `${application}.route`,
      properties: { label, path },
      render(node) {
        app = open();
        app.mount(node);
      },
      unmount() {
        app?.unmount();
        app = null;
      },
    };
  },
  /** The greater priority stands further left. */
  link(id, priority, href, label) {
    return {
      id,
      pluginPoint: bar,
      priority,
      checkActive: (address) => address.includes(href),
      render(node) {
        const anchor = document.createElement('a');
        anchor.href = href;
        anchor.textContent = label;
        node.append(anchor);
      },
    };
  },
});

/** @returns {string} the report that the address of its page names */
export const reportInAddress = () => decodeURIComponent(location.hash.match(/^#!?\/bao-cao\/([^?]+)/)?.[1] ?? '');
