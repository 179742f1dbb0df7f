package org.reportchain.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.reportchain.organisation.Body;
import org.reportchain.organisation.Holding;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Post;
import org.reportchain.organisation.Unit;
import org.springframework.stereotype.Component;

/** Counts the tasks and mails of a period in which every report goes straight through. */
@Component
class Forecast {

    static final List<String> STEPS = List.of(
            "userTask_draftReport",
            "userTask_giveOpinion COMMUNE",
            "userTask_giveOpinion DISTRICT",
            "userTask_vote",
            "userTask_signReport",
            "userTask_releaseReport",
            "userTask_receiveReport",
            "userTask_giveOpinion CITY",
            "userTask_decideReport",
            "userTask_consolidateReports",
            "userTask_recordConference",
            "userTask_closePeriod");

    /** Tasks by step, and mails, of one unit. */
    record Counts(Map<String, Integer> tasks, int mails) {}

    private final Organisation organisation;

    Forecast(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The counts of every unit that is asked, and of the city's own report, by unit. */
    Map<String, Counts> of(Opening opening) {
        LocalDate day = opening.period().opening();
        People people = new People(day);
        Map<String, Counts> counts = new LinkedHashMap<>();
        for (String unit : opening.asked()) {
            counts.put(unit, report(organisation.unit(unit, day), opening.city(), people, day));
        }
        counts.put(opening.city(), cityReport(opening.city(), people));
        return counts;
    }

    private Counts report(Unit unit, String city, People people, LocalDate day) {
        String code = unit.code();
        Tasks tasks = new Tasks(people);
        tasks.add("userTask_draftReport", code + ".drafter");
        if (unit.level() == Level.DISTRICT) {
            organisation
                    .children(code, day)
                    .forEach(commune -> tasks.add("userTask_giveOpinion COMMUNE", commune.code() + ".reviewer"));
            tasks.mail(own(code));
            tasks.addEach("userTask_giveOpinion DISTRICT", people.posts(code + ".boards"));
            tasks.mail(own(code));
            tasks.addEach("userTask_vote", people.incumbents(code + ".standing-committee"));
            tasks.mail(leading(code));
        }
        tasks.add("userTask_signReport", code + ".permanent-members");
        tasks.add("userTask_releaseReport", code + ".clerk");
        tasks.mail(List.of(code + ".drafter", code + ".office-chief", city + ".office"));
        tasks.add("userTask_receiveReport", city + ".office");
        tasks.addEach("userTask_giveOpinion CITY", people.posts(city + ".boards"));
        tasks.mail(own(code));
        tasks.add("userTask_decideReport", city + ".office");
        tasks.mail(leading(code));
        return tasks.counts();
    }

    private static Counts cityReport(String city, People people) {
        Tasks tasks = new Tasks(people);
        tasks.add("userTask_consolidateReports", city + ".drafter");
        tasks.addEach("userTask_giveOpinion CITY", people.posts(city + ".boards"));
        tasks.mail(own(city));
        tasks.addEach("userTask_vote", people.incumbents(city + ".standing-committee"));
        tasks.mail(leading(city));
        tasks.add("userTask_recordConference", city + ".office");
        tasks.add("userTask_signReport", city + ".permanent-members");
        tasks.add("userTask_releaseReport", city + ".clerk");
        tasks.mail(own(city));
        tasks.add("userTask_closePeriod", city + ".office");
        return tasks.counts();
    }

    /** Who is told that a round was closed. */
    private static List<String> own(String unit) {
        return List.of(unit + ".drafter", unit + ".office-chief");
    }

    /** Who is told that a report was adopted or approved. */
    private static List<String> leading(String unit) {
        return List.of(unit + ".drafter", unit + ".office-chief", unit + ".permanent-members");
    }

    /** Who holds what, read once for all units. */
    private final class People {

        private final Map<String, Set<String>> holders;
        private final Map<String, List<String>> bodies = new HashMap<>();

        People(LocalDate day) {
            holders = organisation.holdings(organisation.asOf()).stream()
                    .collect(groupingBy(
                            Holding::post, mapping(holding -> holding.person().id(), toSet())));
            for (Body body : organisation.bodies(day)) {
                bodies.put(body.id(), body.members().stream().map(Post::id).toList());
            }
        }

        List<String> posts(String body) {
            return bodies.getOrDefault(body, List.of());
        }

        List<String> incumbents(String body) {
            return posts(body).stream().filter(holders::containsKey).toList();
        }

        Set<String> of(List<String> groups) {
            Set<String> people = new HashSet<>();
            groups.stream()
                    .flatMap(group -> bodies.containsKey(group) ? posts(group).stream() : Stream.of(group))
                    .forEach(post -> people.addAll(holders.getOrDefault(post, Set.of())));
            return people;
        }
    }

    /** The tasks and mails of one report, counted up. */
    private static final class Tasks {

        private final People people;
        private final Map<String, Integer> tasks = new LinkedHashMap<>();
        private int mails;

        Tasks(People people) {
            this.people = people;
        }

        void add(String step, String group) {
            tasks.merge(step, 1, Integer::sum);
            mail(List.of(group));
        }

        void addEach(String step, List<String> posts) {
            posts.forEach(post -> add(step, post));
        }

        void mail(List<String> groups) {
            mails += people.of(groups).size();
        }

        Counts counts() {
            return new Counts(tasks, mails);
        }
    }
}
