package org.reportchain.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reportchain.csv.BrokenFiles;
import org.reportchain.csv.CsvRow;
import org.reportchain.csv.Fault;
import org.reportchain.text.Texts;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the organisation's files into the tables: all of them, or none when anything is wrong. */
@Component
class OrganisationLoader {

    private final ResourceLoader resources;
    private final OrganisationStore store;
    private final Optional<DemoPeople> demo;

    OrganisationLoader(ResourceLoader resources, OrganisationStore store, Optional<DemoPeople> demo) {
        this.resources = resources;
        this.store = store;
        this.demo = demo;
    }

    /**
     * Loads the files of a folder; loading the same files again writes nothing.
     *
     * @throws BrokenFiles with every fault of every file
     */
    @Transactional
    public Changes load(String location) {
        OrganisationFiles files = new OrganisationFiles(resources, location);
        List<Fault> faults = new ArrayList<>(check(files));
        if (demo.isEmpty() && store.accounts().stream().anyMatch(Account::demo)) {
            faults.add(new Fault(database(), 0, Texts.text("organisation.demoDatabase")));
        }
        if (!faults.isEmpty()) {
            throw new BrokenFiles(location, faults);
        }
        return save(files);
    }

    /** Checks the files together with the stored rows that they no longer name, since those stay. */
    private List<Fault> check(OrganisationFiles files) {
        List<Entry<Unit>> units = withKept(files.units(), store.units(), u -> List.of(u.code(), u.validFrom()));
        List<Entry<Role>> roles = withKept(files.roles(), store.roles().all(), r -> List.of(r.level(), r.role()));
        List<Entry<Holder>> holders =
                withKept(files.holders(), store.holders(), h -> List.of(h.post(), h.person(), h.validFrom()));
        if (files.unitsFile().hasRows() || files.unitsFile().faults().isEmpty()) {
            new UnitChecks(units, files.unreadCodes()).run(files.unitsFile());
        }
        PostChecks postChecks = new PostChecks(new Roles(values(roles)), files.unreadRoles());
        postChecks.checkRoles(roles);
        PostChecks.checkHolders(holders);
        PostChecks.checkPeople(files.people());
        if (files.unitsFile().hasRows() && files.rolesFile().hasRows()) {
            postChecks.checkPosts(files.holders(), values(units), files.unreadCodes());
        }
        Set<Fault> faults = new HashSet<>(files.faults());
        for (List<? extends Entry<?>> entries : List.of(units, roles, holders)) {
            entries.forEach(entry -> faults.addAll(entry.row().faults()));
        }
        return List.copyOf(faults);
    }

    private Changes save(OrganisationFiles files) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        files.people().forEach(e -> accounts.put(e.value().id(), new Account(e.value(), false)));
        List<Holder> holders = new ArrayList<>(values(files.holders()));
        List<Unit> units = values(files.units());
        Roles roles = new Roles(values(files.roles()));
        demo.ifPresent(people -> {
            Set<String> taken = holders.stream().map(Holder::post).collect(Collectors.toSet());
            people.accounts(units, roles, taken)
                    .forEach(account -> accounts.putIfAbsent(account.person().id(), account));
            holders.addAll(people.holders(units, roles, taken));
        });
        return store.saveUnits(units)
                .plus(store.saveRoles(roles.all()))
                .plus(store.savePeople(accounts.values()))
                .plus(store.saveHolders(holders));
    }

    private static <T> List<Entry<T>> withKept(List<Entry<T>> read, Collection<T> stored, Function<T, Object> key) {
        Set<Object> named = read.stream().map(Entry::value).map(key).collect(Collectors.toSet());
        List<Entry<T>> all = new ArrayList<>(read);
        stored.stream()
                .filter(row -> !named.contains(key.apply(row)))
                .forEach(row -> all.add(new Entry<>(row, CsvRow.outsideFiles(database()))));
        return all;
    }

    private static <T> List<T> values(List<Entry<T>> entries) {
        return entries.stream().map(Entry::value).toList();
    }

    private static String database() {
        return Texts.text("organisation.database");
    }
}
