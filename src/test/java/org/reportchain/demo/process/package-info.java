@org.jspecify.annotations.NullMarked
package org.reportchain.demo.process;
