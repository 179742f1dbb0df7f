package org.reportchain.report;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of attachments: every content once, and a link to it from each report. */
@Repository
class AttachmentTables {

    private static final int PIECE = 512 * 1024;
    private static final String SELECT =
            "select a.sha256, a.name, c.media_type, c.size from attachment a join attachment_content c"
                    + " on c.sha256 = a.sha256 where a.report = ?";

    private final JdbcClient jdbc;

    AttachmentTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Attachment> of(String report) {
        return jdbc.sql(SELECT + " order by a.stored_at, a.sha256")
                .param(report)
                .query(Attachment.class)
                .list();
    }

    Optional<Attachment> find(String report, String sha256) {
        return jdbc.sql(SELECT + " and a.sha256 = ?")
                .params(report, sha256)
                .query(Attachment.class)
                .optional();
    }

    void insert(String report, Attachment attachment, byte[] content, String author, Instant at) {
        String sha256 = attachment.sha256();
        if (count("select count(*) from attachment_content where sha256 = ?", sha256) == 0) {
            jdbc.sql("insert into attachment_content (sha256, media_type, size) values (?, ?, ?)")
                    .params(sha256, attachment.mediaType(), attachment.size())
                    .update();
            for (int from = 0; from < content.length; from += PIECE) {
                jdbc.sql("insert into attachment_piece (sha256, place, bytes) values (?, ?, ?)")
                        .params(
                                sha256,
                                from / PIECE,
                                Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE)))
                        .update();
            }
        }
        jdbc.sql("insert into attachment (report, sha256, name, author, stored_at) values (?, ?, ?, ?, ?)")
                .params(report, sha256, attachment.name(), author, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    byte[] content(String sha256) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        jdbc.sql("select bytes from attachment_piece where sha256 = ? order by place")
                .param(sha256)
                .query(byte[].class)
                .list()
                .forEach(content::writeBytes);
        return content.toByteArray();
    }

    /** Removes a report's other attachments, and contents that no report has any more. */
    void forgetAllBut(String report, Set<String> kept) {
        for (Attachment attachment : of(report)) {
            String sha256 = attachment.sha256();
            if (!kept.contains(sha256)) {
                jdbc.sql("delete from attachment where report = ? and sha256 = ?")
                        .params(report, sha256)
                        .update();
                if (count("select count(*) from attachment where sha256 = ?", sha256) == 0) {
                    jdbc.sql("delete from attachment_piece where sha256 = ?")
                            .param(sha256)
                            .update();
                    jdbc.sql("delete from attachment_content where sha256 = ?")
                            .param(sha256)
                            .update();
                }
            }
        }
    }

    private int count(String sql, String sha256) {
        return jdbc.sql(sql).param(sha256).query(Integer.class).single();
    }
}
