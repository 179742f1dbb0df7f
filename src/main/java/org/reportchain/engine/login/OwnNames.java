package org.reportchain.engine.login;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;

/**
 * The names of an account that do not belong into its password, folded: without accents, capitals and signs.
 *
 * <p>Names of one to three letters are in so many words that they are let pass.
 */
record OwnNames(Set<String> names) {

    private static final int SHORTEST = 4;

    static OwnNames of(@Nullable User account) {
        if (account == null) {
            return new OwnNames(Set.of());
        }
        String id = Objects.toString(account.getId(), "");
        String mail = Objects.toString(account.getEmail(), "").replaceFirst("@.*", "");
        String first = Objects.toString(account.getFirstName(), "");
        String last = Objects.toString(account.getLastName(), "");
        Stream<String> whole = Stream.of(id, mail, first + last, last + first);
        Stream<String> parts = Arrays.stream((id + " " + mail + " " + first + " " + last).split("[^\\p{L}\\p{M}\\d]+"));
        return new OwnNames(Stream.concat(whole, parts)
                .map(OwnNames::fold)
                .filter(name -> name.length() >= SHORTEST)
                .collect(Collectors.toSet()));
    }

    boolean areIn(String password) {
        String folded = fold(password);
        return names.stream().anyMatch(folded::contains);
    }

    /** Letters and digits only, in lower case and without accents. */
    static String fold(String text) {
        return plain(text).replaceAll("[^\\p{L}\\d]", "");
    }

    /** In lower case and without accents; signs stay. */
    static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }
}
