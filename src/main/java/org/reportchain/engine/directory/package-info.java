/** An LDAP directory as the source of passwords and of further groups, when one is configured. */
@org.jspecify.annotations.NullMarked
package org.reportchain.engine.directory;
