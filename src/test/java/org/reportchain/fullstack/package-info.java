/** The whole application, started once: a real browser, a real PostgreSQL, a real SMTP server. */
@org.jspecify.annotations.NullMarked
package org.reportchain.fullstack;
