package org.reportchain.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Texts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The commands {@code verify-audit [--export=FILE]} and {@code export-audit --to=FILE}: with the application's settings and
 * database, but without its web server and its engine. A verification that finds a fault ends with exit code 1.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class
})
@EnableConfigurationProperties(AuditSettings.class)
public class AuditCommand {

    private static final String VERIFY = "verify-audit";
    private static final String EXPORT = "export-audit";

    /** Whether the application was started for a command of the audit. */
    public static boolean isAsked(String... args) {
        return args.length > 0 && Set.of(VERIFY, EXPORT).contains(args[0]);
    }

    public static void run(String... args) {
        SpringApplication command = new SpringApplication(AuditCommand.class);
        command.setWebApplicationType(WebApplicationType.NONE);
        command.setBannerMode(Banner.Mode.OFF);
        command.setLogStartupInfo(false);
        command.setDefaultProperties(Map.of("logging.level.org.springframework.boot.autoconfigure", "warn"));
        command.run(args);
    }

    @Bean
    ApplicationRunner audit(AuditSettings settings, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return arguments -> run(arguments, settings, new AuditDatabase(jdbc, transactions));
    }

    private static void run(ApplicationArguments arguments, AuditSettings settings, AuditDatabase database)
            throws IOException {
        AuditKeys keys = new AuditKeys(settings);
        List<Checkpoint> checkpoints = new CheckpointFolder(settings).read();
        if (arguments.getNonOptionArgs().contains(EXPORT)) {
            export(file(arguments, "to"), database, checkpoints, keys);
            return;
        }
        PublicHalf key = keys.known() ? keys.publicHalf() : null;
        Path file = file(arguments, "export");
        conclude(file == null ? database.verify(key, checkpoints) : new ExportCheck(key).run(file));
    }

    private static void export(
            @Nullable Path file, AuditDatabase database, List<Checkpoint> checkpoints, AuditKeys keys)
            throws IOException {
        if (file == null) {
            print(List.of(Texts.text("audit.usage")));
            throw new AuditBroken();
        }
        long links = new ExportFile(file).write(database, checkpoints, keys);
        print(List.of(Texts.text(
                "audit.exported", String.valueOf(links), String.valueOf(checkpoints.size()), file.toString())));
    }

    private static void conclude(AuditReport report) {
        print(report.lines());
        if (!report.holds()) {
            throw new AuditBroken();
        }
    }

    private static @Nullable Path file(ApplicationArguments arguments, String option) {
        List<String> values = arguments.getOptionValues(option);
        return values == null || values.isEmpty() ? null : Path.of(values.get(0));
    }

    private static void print(List<String> lines) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        lines.forEach(out::println);
    }
}
