package org.reportchain.fullstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An office on a slow line loads the code of the pages compressed; answers that hold what people wrote never are. */
@FullStackTest
class CompressionTest {

    @LocalServerPort
    private int port;

    @Test
    void codeIsCompressedAndAnswersAreNot() throws IOException, InterruptedException {
        HttpResponse<byte[]> code = get("/camunda/lib/deps.js");
        assertThat(code.statusCode()).isEqualTo(200);
        assertThat(code.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(code.body().length * 3L).as("of 3.8 MB").isLessThan(3_800_000);
        assertThat(get("/report-chain/board-page.js").headers().firstValue("Content-Encoding"))
                .contains("gzip");

        HttpResponse<byte[]> answer = get("/camunda/api/engine/engine/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(get("/camunda/app/tasklist/locales/vi.json").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Encoding", "gzip")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }
}
