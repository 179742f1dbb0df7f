package org.reportchain.abuse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Post;
import org.reportchain.organisation.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people of one district, its communes and the city's boards, each with payloads for a name.
 *
 * <p>Their accounts are named after their posts. Few of them open a page, and only those get a password.
 */
record PoisonedDistrict(IdentityService identities, JdbcClient jdbc, Organisation organisation, String code) {

    private static final int LONGEST_NAME = 250;

    /** Brings in those whose posts nobody holds. */
    List<String> settle(List<String> withPassword, Payloads payloads) {
        List<Post> posts = vacant();
        List<String> names = payloads.texts("person.name", LONGEST_NAME, posts.size());
        for (int place = 0; place < posts.size(); place++) {
            settle(
                    posts.get(place),
                    names.get(place),
                    withPassword.contains(posts.get(place).id()));
        }
        return posts.stream().map(Post::id).toList();
    }

    void leave(List<String> people) {
        people.forEach(identities::deleteUser);
        jdbc.sql("delete from post_holder where person in (:people)")
                .param("people", people)
                .update();
        jdbc.sql("delete from person where id in (:people)")
                .param("people", people)
                .update();
    }

    private List<Post> vacant() {
        List<String> communes = organisation.children(code, organisation.asOf()).stream()
                .map(Unit::code)
                .toList();
        List<Post> cityBoards = organisation.members("01.boards", organisation.asOf());
        return organisation.posts(organisation.asOf()).stream()
                .filter(post -> post.unit().equals(code) || communes.contains(post.unit()) || cityBoards.contains(post))
                .filter(post ->
                        organisation.holders(post.id(), organisation.asOf()).isEmpty())
                .toList();
    }

    private void settle(Post post, String name, boolean withPassword) {
        jdbc.sql("insert into person (id, name, email, demo) values (?, ?, ?, false)")
                .params(post.id(), name, post.id() + "@bao-cao.example")
                .update();
        jdbc.sql("insert into post_holder (post, person, valid_from) values (?, ?, date '2021-01-01')")
                .params(post.id(), post.id())
                .update();
        User user = identities.newUser(post.id());
        int split = name.lastIndexOf(' ');
        user.setFirstName(name.substring(0, Math.max(0, split)));
        user.setLastName(name.substring(split + 1));
        if (withPassword) {
            user.setPassword(Production.PASSWORD);
        }
        identities.saveUser(user);
        groups(post).forEach(group -> identities.createMembership(post.id(), group));
        identities.createTenantUserMembership(code, post.id());
    }

    private List<String> groups(Post post) {
        List<String> groups = new ArrayList<>(List.of(post.id()));
        Stream.of("boards", "standing-committee", "permanent-members")
                .map(body -> post.unit() + "." + body)
                .filter(body -> identities.createGroupQuery().groupId(body).count() > 0)
                .filter(body -> organisation.members(body, organisation.asOf()).contains(post))
                .forEach(groups::add);
        return groups;
    }
}
