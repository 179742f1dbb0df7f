package org.reportchain.report;

import java.util.List;

/** One validation rule. Every bean of this type takes part; other modules may add theirs. */
public interface Rule {

    /** All that the rule has against the submission; never only the first. */
    List<Finding> check(Submission submission);
}
