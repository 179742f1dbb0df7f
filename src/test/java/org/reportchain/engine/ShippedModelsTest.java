package org.reportchain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportchain.ReportChainApplication;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;

/** The models of this project hold nothing that a deployment would be refused for, and use all that they are given. */
class ShippedModelsTest {

    private final ModelBeans beans = new ModelBeans(declared());

    static Stream<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void modelHoldsNoCodeAndReachesOnlyWhatItMay(Path model) throws IOException {
        assertThat(new ModelRules(beans).faults(model.toString(), Files.readAllBytes(model)))
                .isEmpty();
    }

    @Test
    void everyDelegateAndMethodThatModelsMayUseIsUsedByOne() throws IOException {
        Set<String> unused = new TreeSet<>();
        String all = "";
        for (Path model : models().toList()) {
            all += Files.readString(model);
        }
        for (String delegate : beans.delegates()) {
            if (!all.contains("${" + delegate + "}")) {
                unused.add(delegate);
            }
        }
        for (String call : beans.calls()) {
            if (!Pattern.compile("\\$\\{" + Pattern.quote(call.replace(")", "")))
                    .matcher(all)
                    .find()) {
                unused.add(call);
            }
        }
        assertThat(beans.delegates()).hasSizeGreaterThan(10);
        assertThat(beans.calls()).hasSizeGreaterThan(2);
        assertThat(unused).isEmpty();
    }

    /** The beans that the application declares, by type only: nothing is started. */
    private static DefaultListableBeanFactory declared() {
        DefaultListableBeanFactory factory = new DefaultListableBeanFactory();
        new ClassPathBeanDefinitionScanner(factory)
                .scan(Objects.requireNonNull(ReportChainApplication.class.getPackageName()));
        return factory;
    }
}
