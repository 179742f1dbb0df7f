package org.reportchain.fullstack;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds a browser and starts it: {@code $CHROMIUM}, else one on the path, else Debian's package where it may be
 * installed, else Playwright's own download. Where none of these works the tests fail: they are never skipped.
 *
 * <p>All tests share one, which ends with their process.
 */
public final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    /** What a page may take on a busy machine. */
    static final int PATIENCE_MILLIS = 15_000;

    private static @Nullable Browser browser;

    private Chromium() {}

    public static Browser browser() {
        if (browser == null) {
            browser = start();
        }
        return browser;
    }

    private static Browser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Optional<Path> installed =
                configured().or(Chromium::onThePath).or(Chromium::fromDebian).or(Chromium::onThePath);
        try {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment(installed)));
            var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
            installed.ifPresent(options::setExecutablePath);
            return playwright.chromium().launch(options);
        } catch (PlaywrightException failure) {
            throw new IllegalStateException(
                    "The full-stack tests need a browser, and none could be started. Tried: $CHROMIUM, "
                            + String.join(", ", NAMES)
                            + " on the path, Debian's package chromium, Playwright's own download. Install Chromium,"
                            + " or name its executable in the environment variable CHROMIUM. The last attempt said: "
                            + failure.getMessage(),
                    failure);
        }
    }

    private static Map<String, String> environment(Optional<Path> installed) {
        return installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
    }

    private static Optional<Path> configured() {
        return Optional.ofNullable(System.getenv("CHROMIUM"))
                .filter(path -> !path.isBlank())
                .map(Path::of);
    }

    private static Optional<Path> onThePath() {
        List<String> folders =
                List.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Installs the package where this process may; leaves it to the search on the path to find the browser. */
    private static Optional<Path> fromDebian() {
        boolean may = "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"));
        if (may && run("apt-get", "update")) {
            run("apt-get", "install", "--yes", "--no-install-recommends", "chromium");
        }
        return Optional.empty();
    }

    private static boolean run(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException failure) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
