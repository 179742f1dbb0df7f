package org.reportchain.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the templates in {@code mail/}: the shared layout around the sentence of the event. */
@Component
class MailTemplates {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    /** A mail's words. */
    record Rendered(String subject, String text, String html) {}

    private final TemplateEngine engine = engine();
    private final MailSettings settings;
    private final Clock clock;

    /** Renders every event once: a missing or broken template stops the start, not a step. */
    MailTemplates(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        ZonedDateTime now = ZonedDateTime.now(clock);
        Recipient nobody = new Recipient("", "", null);
        for (NotificationEvent event : EnumSet.complementOf(EnumSet.of(NotificationEvent.DIGEST))) {
            render(new Message(event, "", "", "", "", "", now, "-", "-", null), nobody);
        }
        List<Digest.Line> lines = List.of(new Digest.Line("-", "-", "", null, true));
        render(now.toLocalDate(), new Digest(nobody, lines, lines, lines), List.of());
    }

    Rendered render(Message message, Recipient recipient) {
        Context context = new Context(Texts.VIETNAMESE);
        context.setVariable("name", Plain.line(recipient.name()));
        context.setVariable("report", message.reportId());
        context.setVariable("unit", Plain.line(message.unit()));
        context.setVariable("period", Plain.line(message.period()));
        context.setVariable("step", message.step().isBlank() ? null : Plain.line(message.step()));
        context.setVariable("due", due(message.due()));
        context.setVariable("saidLabel", Texts.text("notification.said." + message.event()));
        context.setVariable("said", said(message.said()));
        context.setVariable("saidBy", message.saidBy() == null ? null : Plain.line(message.saidBy()));
        context.setVariable("link", settings.link(message.reportId(), message.taskId()));
        context.setVariable("opensTask", message.taskId() != null);
        return new Rendered(
                subject(message), render("txt", message.event(), context), render("html", message.event(), context));
    }

    /** @param news what was kept for the digest and is in none of its lists */
    Rendered render(LocalDate day, Digest digest, List<Notification> news) {
        Context context = new Context(Texts.VIETNAMESE);
        context.setVariable("name", Plain.line(digest.recipient().name()));
        context.setVariable("day", Texts.date(day));
        context.setVariable("sections", DigestSection.of(digest, news, settings));
        context.setVariable("tasks", settings.page("viec"));
        context.setVariable("choices", settings.page("thong-bao"));
        List<Digest.Line> tasks = digest.tasks();
        long overdue = tasks.stream().filter(Digest.Line::overdue).count();
        String subject = Texts.text(
                "notification.subject.DIGEST", Texts.date(day), String.valueOf(tasks.size()), String.valueOf(overdue));
        return new Rendered(
                subject,
                render("txt", NotificationEvent.DIGEST, context),
                render("html", NotificationEvent.DIGEST, context));
    }

    private String render(String ending, NotificationEvent event, Context context) {
        context.setVariable("sentence", event.template() + "." + ending);
        return engine.process("layout." + ending, context);
    }

    private static String subject(Message message) {
        return Plain.line(Texts.text(
                "notification.subject." + message.event(), message.step(), message.period(), message.unit()));
    }

    private @Nullable String due(@Nullable ZonedDateTime due) {
        return due == null ? null : DUE.format(due.withZoneSameInstant(clock.getZone()));
    }

    private static String @Nullable [] said(@Nullable String said) {
        return said == null || said.isBlank() ? null : Plain.lines(said).split("\n", -1);
    }

    private static TemplateEngine engine() {
        TemplateEngine engine = new SpringTemplateEngine();
        engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
        engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
        return engine;
    }

    private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(MailTemplates.class.getClassLoader());
        resolver.getResolvablePatternSpec().addPattern(pattern);
        resolver.setPrefix("mail/");
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
