/** Review rounds, opinions, votes, answers to opinions, returns, and the rule of adoption. */
@org.jspecify.annotations.NullMarked
package org.reportchain.review;
