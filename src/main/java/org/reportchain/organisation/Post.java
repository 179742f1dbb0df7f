package org.reportchain.organisation;

/**
 * An office that acts, whoever holds it.
 *
 * @param id    {@code <unit>.<role>}, e.g. {@code 006.drafter}
 * @param title e.g. "Ban Tổ chức Quận ủy Đống Đa"
 */
public record Post(String id, String unit, String role, String title) {}
