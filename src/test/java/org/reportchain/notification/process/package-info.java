@org.jspecify.annotations.NullMarked
package org.reportchain.notification.process;
