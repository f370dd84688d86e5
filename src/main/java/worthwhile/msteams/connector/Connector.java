package worthwhile.msteams.connector;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.springframework.web.util.UriBuilderFactory;

/**
 * The Bot Connector's own calls, each below the address that an activity came with.
 * Bodies are bytes, which no client writes into a log.
 */
@HttpExchange(contentType = MediaType.APPLICATION_JSON_VALUE, accept = MediaType.APPLICATION_JSON_VALUE)
interface Connector {

	@PostExchange("/v3/conversations/{conversation}/activities")
	ResponseEntity<byte[]> send(UriBuilderFactory service,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
			@PathVariable String conversation, @RequestBody byte[] activity);

	@PutExchange("/v3/conversations/{conversation}/activities/{activity}")
	ResponseEntity<byte[]> update(UriBuilderFactory service,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
			@PathVariable String conversation, @PathVariable String activity, @RequestBody byte[] content);

	@DeleteExchange("/v3/conversations/{conversation}/activities/{activity}")
	ResponseEntity<byte[]> delete(UriBuilderFactory service,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
			@PathVariable String conversation, @PathVariable String activity);

	@GetExchange("/v3/conversations/{conversation}/pagedmembers")
	ResponseEntity<byte[]> people(UriBuilderFactory service,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
			@PathVariable String conversation, @RequestParam int pageSize,
			@RequestParam(required = false) @Nullable String continuationToken);

	@PostExchange("/v3/conversations")
	ResponseEntity<byte[]> create(UriBuilderFactory service,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
			@RequestBody byte[] conversation);

}
