@org.jspecify.annotations.NullMarked
package org.reportchain.engine.http;
