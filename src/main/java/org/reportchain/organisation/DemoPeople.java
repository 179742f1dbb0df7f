package org.reportchain.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reportchain.text.Texts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Invents one account per post, named after the post: nobody can take it for a real official.
 *
 * <p>Only units of the day on which the demo acts are peopled: others would only make its start longer.
 */
@Component
@Profile("demo")
class DemoPeople {

    private static final String MAIL_DOMAIN = "@bao-cao.example"; // a domain that can never exist

    private final Organisation organisation;

    DemoPeople(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The invented accounts, one per post that is not in {@code taken}; the id is that of the post. */
    Collection<Account> accounts(List<Unit> units, Roles roles, Set<String> taken) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        for (Unit unit : ofTheDay(units)) {
            Map<String, Integer> titles = new HashMap<>();
            List<Post> posts = roles.posts(unit);
            posts.forEach(post -> titles.merge(post.title(), 1, Integer::sum));
            for (Post post : posts) {
                if (!taken.contains(post.id())) {
                    boolean unique = titles.getOrDefault(post.title(), 0) == 1;
                    String name =
                            unique ? post.title() : Texts.text("organisation.numbered", post.title(), number(post));
                    accounts.put(post.id(), new Account(new Person(post.id(), name, post.id() + MAIL_DOMAIN), true));
                }
            }
        }
        return accounts.values();
    }

    /** Each invented account on its post for as long as the unit exists. */
    List<Holder> holders(List<Unit> units, Roles roles, Set<String> taken) {
        List<Holder> holders = new ArrayList<>();
        for (Unit unit : ofTheDay(units)) {
            roles.posts(unit).stream()
                    .filter(post -> !taken.contains(post.id()))
                    .forEach(post -> holders.add(new Holder(post.id(), post.id(), unit.validFrom(), unit.validTo())));
        }
        return holders;
    }

    /** The day on which the demo acts. */
    LocalDate day() {
        return organisation.asOf();
    }

    private List<Unit> ofTheDay(List<Unit> units) {
        LocalDate day = day();
        return units.stream().filter(unit -> unit.validity().contains(day)).toList();
    }

    private static String number(Post post) {
        return post.role().substring(post.role().lastIndexOf('-') + 1);
    }
}
