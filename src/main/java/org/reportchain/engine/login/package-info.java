/** Who somebody is: how passwords are kept, which are accepted, and how often one may guess. */
@org.jspecify.annotations.NullMarked
package org.reportchain.engine.login;
