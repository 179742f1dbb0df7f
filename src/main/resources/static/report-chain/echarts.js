// The one place that names the version of ECharts; pom.xml brings the same one as a WebJar. Imported when a picture is opened.
export * from '/webjars/echarts/5.5.0/echarts.esm.min.js';
