package org.reportchain.organisation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reportchain.audit.AuditEvent;
import org.reportchain.audit.AuditTrail;
import org.reportchain.csv.Fault;
import org.reportchain.text.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files of the organisation while the application runs: says what they would change, and applies all or nothing. */
@Service
@Transactional
public class OrganisationImport {

    private static final byte[] NO_ROLES = "level,role,title_vi,member_of\n".getBytes(StandardCharsets.UTF_8);

    /** The bytes of the files; rows that they do not name stay as they are. */
    public record Upload(byte[] units, byte[] holders, byte @Nullable [] roles) {}

    /** One thing that would change. */
    public record Line(String id, String what, String detail) {}

    /** Everything of one kind that would change. */
    public record Group(String kind, String label, List<Line> lines) {}

    /** A unit that would end on a day, below its parent. */
    public record End(String code, @Nullable String parent, String label, LocalDate last) {}

    /**
     * What an upload would do.
     *
     * @param faults when there is one, nothing can be applied and nothing is compared
     * @param touched codes of the units that end or are called otherwise, and of those above them
     * @param hashes SHA-256 of the files
     */
    public record DryRun(
            List<String> faults,
            List<Group> groups,
            boolean changesAnything,
            Set<String> touched,
            List<End> ends,
            String hashes) {}

    private final OrganisationLoader loader;
    private final OrganisationStore store;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    OrganisationImport(
            OrganisationLoader loader,
            OrganisationStore store,
            Organisation organisation,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.loader = loader;
        this.store = store;
        this.organisation = organisation;
        this.audit = audit;
        this.events = events;
    }

    /** Says what the files would change; nothing is written. */
    public DryRun dryRun(Upload upload) {
        OrganisationFiles files = files(upload);
        List<Fault> faults = loader.check(files);
        if (!faults.isEmpty()) {
            List<String> sentences = faults.stream().map(Fault::toString).toList();
            return new DryRun(sentences, List.of(), false, Set.of(), List.of(), files.hashes());
        }
        Wanted before = new Wanted(store.units(), store.roles().all(), store.accounts(), store.holders());
        OrganisationDifference difference = new OrganisationDifference(before, loader.wanted(files));
        difference.run(files.mergedInto(), organisation.asOf());
        return new DryRun(
                List.of(),
                difference.groups(),
                difference.changesAnything(),
                difference.touched(),
                difference.ends(),
                files.hashes());
    }

    /** Lets nobody else change the organisation, or what is kept in line with it, until the transaction ends. */
    public void lock() {
        store.lock();
    }

    /** Writes what the files say, and tells whoever keeps a copy of the organisation. */
    public void apply(Upload upload, String person) {
        OrganisationFiles files = files(upload);
        int faults = loader.check(files).size();
        if (faults > 0) {
            throw Refusal.invalid("organisation.faulty", Integer.toString(faults));
        }
        Changes changes = loader.save(loader.wanted(files));
        audit.record(AuditEvent.of("ORGANISATION_CHANGED", AuditEvent.SYSTEM)
                .by(person)
                .changed(null, changes + " " + files.hashes()));
        events.publishEvent(new OrganisationChanged());
    }

    private static OrganisationFiles files(Upload upload) {
        return new OrganisationFiles(name -> resource(name, upload));
    }

    private static Resource resource(String name, Upload upload) {
        byte[] roles = upload.roles() == null ? NO_ROLES : upload.roles();
        return new ByteArrayResource(
                switch (name) {
                    case "units.csv" -> upload.units();
                    case "holders.csv" -> upload.holders();
                    default -> roles;
                });
    }
}
