package org.reportchain.consolidation;

import java.util.List;

/**
 * What consolidating did to the draft of the city's report.
 *
 * @param kept places that the city's drafter has written and that therefore stayed as they were
 * @param tooLong places whose sources together are too long for a draft and stand only beside it
 */
public record Outcome(LastRun run, List<String> kept, List<String> tooLong) {}
