package org.reportchain.organisation;

import java.util.List;

/**
 * A set of posts that acts together.
 *
 * @param id    {@code <unit>.<role>}, e.g. {@code 006.standing-committee}
 * @param title e.g. "Ban Thường vụ Quận ủy Đống Đa"
 */
public record Body(String id, String unit, String role, String title, List<Post> members) {}
