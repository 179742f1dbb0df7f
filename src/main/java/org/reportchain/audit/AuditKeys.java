package org.reportchain.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signs with the key that the database does not know: Ed25519, made at the first start, readable by its owner only. */
class AuditKeys {

    private static final String ALGORITHM = "Ed25519";

    private final Path file;
    private @Nullable PrivateKey key;

    AuditKeys(AuditSettings settings) {
        this.file = settings.keyFile();
    }

    /** The signature under a text, in hex. */
    synchronized String sign(String text) {
        try {
            if (key == null) {
                key = load();
            }
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signature.sign());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The audit cannot sign with " + file, e);
        }
    }

    /** The half of the key that everybody may know. */
    PublicHalf publicHalf() {
        try {
            if (!Files.exists(file)) {
                create();
            }
            return PublicHalf.read(publicFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a public half to check signatures with; asking makes none. */
    boolean known() {
        return Files.exists(publicFile());
    }

    private PrivateKey load() throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            create();
        }
        byte[] encoded = Base64.getDecoder().decode(Files.readString(file).strip());
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private void create() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        KeyPair pair;
        try {
            pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            String text = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException another) {
            return; // a node that started at the same moment made it
        }
        new PublicHalf(pair.getPublic()).write(publicFile());
    }

    private Path publicFile() {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
