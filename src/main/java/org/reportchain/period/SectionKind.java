package org.reportchain.period;

/** What stands in a section: a heading over others, free text, or rows of one kind. */
public enum SectionKind {
    HEADING,
    TEXT,
    FIGURES,
    LIMITATIONS,
    TASKS,
    PROGRAMMES,
    DOCUMENTS,
    OPINIONS
}
