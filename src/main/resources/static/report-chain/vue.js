// The one place that names the version of Vue; pom.xml brings the same one as a WebJar.
export * from '/webjars/vue/3.5.26/dist/vue.esm-browser.prod.js';
