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
     * Loads the files of a folder. Files that were the last to be loaded are not loaded again: what has been imported
     * since is newer than they are.
     *
     * @throws BrokenFiles with every fault of every file
     */
    @Transactional
    public Changes load(String location) {
        if (demo.isEmpty() && store.accounts().stream().anyMatch(Account::demo)) {
            Fault fault = new Fault(database(), 0, Texts.text("organisation.demoDatabase"));
            throw new BrokenFiles(location, List.of(fault));
        }
        OrganisationFiles files = OrganisationFiles.ofFolder(resources, location);
        String loaded = demo.map(people -> files.hashes() + " " + people.day()).orElseGet(files::hashes);
        if (store.lastLoaded().filter(loaded::equals).isPresent()) {
            return Changes.NONE;
        }
        List<Fault> faults = check(files);
        if (!faults.isEmpty()) {
            throw new BrokenFiles(location, faults);
        }
        store.recordLoaded(loaded);
        return save(wanted(files));
    }

    /** Checks the files together with the stored rows that they do not name, since those stay. */
    List<Fault> check(OrganisationFiles files) {
        List<Entry<Unit>> units = withKept(files.units(), store.units(), OrganisationStore::key);
        List<Entry<Role>> roles = withKept(files.roles(), store.roles().all(), OrganisationStore::key);
        List<Entry<Holder>> holders = withKept(files.holders(), store.holders(), OrganisationStore::key);
        if (files.unitsFile().hasRows() || files.unitsFile().faults().isEmpty()) {
            UnitChecks unitChecks = new UnitChecks(units, files.unreadCodes());
            unitChecks.run(files.unitsFile());
            unitChecks.checkMergers(files.units(), files.mergedInto());
        }
        PostChecks postChecks = new PostChecks(new Roles(values(roles)), files.unreadRoles());
        postChecks.checkRoles(roles);
        PostChecks.checkHolders(holders);
        PostChecks.checkPeople(files.people());
        if (files.unitsFile().hasRows() && !roles.isEmpty()) {
            postChecks.checkPosts(files.holders(), values(units), files.unreadCodes());
        }
        Set<Fault> faults = new HashSet<>(files.faults());
        for (List<? extends Entry<?>> entries : List.of(units, roles, holders)) {
            entries.forEach(entry -> faults.addAll(entry.row().faults()));
        }
        return faults.stream().sorted().toList();
    }

    /** The rows that files without a fault ask for; in the demo with invented people on the posts that nobody holds. */
    Wanted wanted(OrganisationFiles files) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        files.people().forEach(e -> accounts.put(e.value().id(), new Account(e.value(), false)));
        List<Holder> holders = new ArrayList<>(values(files.holders()));
        List<Unit> units = values(files.units());
        demo.ifPresent(people -> {
            Roles roles = new Roles(values(withKept(files.roles(), store.roles().all(), OrganisationStore::key)));
            Set<String> taken = holders.stream().map(Holder::post).collect(Collectors.toCollection(HashSet::new));
            taken.addAll(store.postsOfRealPeople());
            people.accounts(units, roles, taken)
                    .forEach(account -> accounts.putIfAbsent(account.person().id(), account));
            holders.addAll(people.holders(units, roles, taken));
        });
        return new Wanted(units, values(files.roles()), List.copyOf(accounts.values()), holders);
    }

    Changes save(Wanted wanted) {
        return store.saveUnits(wanted.units())
                .plus(store.saveRoles(wanted.roles()))
                .plus(store.savePeople(wanted.accounts()))
                .plus(store.saveHolders(wanted.holders()));
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
