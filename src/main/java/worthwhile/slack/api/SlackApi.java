package worthwhile.slack.api;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import okhttp3.ConnectionPool;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.DisposableBean;

/**
 * Slack's API.
 */
@SlackPart
public class SlackApi implements DisposableBean {

	/**
	 * Slack waits three seconds for an answer, in which a profile is looked up and then a
	 * form opened.
	 */
	static final Duration PROMPT = Duration.ofMillis(1300);

	/**
	 * A file takes longer than what else there is, and nobody knows what became of it if
	 * it is given up.
	 */
	private static final Duration FOR_FILES = Duration.ofSeconds(30);

	/** More than the lanes that send at a time. */
	private static final int KEPT_CONNECTIONS = 16;

	/**
	 * Shorter than web servers keep a connection on which nothing comes, which is five
	 * seconds for some: what is sent just when they close it is lost.
	 */
	private static final Duration KEPT = Duration.ofSeconds(4);

	private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

	private static final String RETRY_AFTER = "Retry-After";

	private static final int TOO_MANY_REQUESTS = 429;

	private static final int SERVER_ERROR = 500;

	private final JsonMapper json = new JsonMapper();

	private final String apiUrl;

	/** The address of each method that was called, which takes a while to read. */
	private final Map<String, HttpUrl> urls = new ConcurrentHashMap<>();

	private final Slack slack;

	/** Shares the connections of the other, which closes them. */
	private final Slack promptSlack;

	private final Slack slackForFiles;

	SlackApi(SlackSettings settings) {
		SlackConfig config = config(settings);
		OkHttpClient client = client(config);
		this.apiUrl = config.getMethodsEndpointUrlPrefix();
		this.slack = slack(config, client);
		this.promptSlack = slack(config, client.newBuilder().callTimeout(PROMPT).build());
		this.slackForFiles = slack(config,
				client.newBuilder().callTimeout(FOR_FILES).readTimeout(FOR_FILES).writeTimeout(FOR_FILES).build());
	}

	private static OkHttpClient client(SlackConfig config) {
		return SlackHttpClient.buildOkHttpClient(config)
			.newBuilder()
			.addInterceptor(new SendOnce(URI.create(config.getMethodsEndpointUrlPrefix()).getPath()))
			.connectionPool(new ConnectionPool(KEPT_CONNECTIONS, KEPT.toMillis(), TimeUnit.MILLISECONDS))
			.build();
	}

	private static Slack slack(SlackConfig config, OkHttpClient okHttp) {
		SlackHttpClient client = new SlackHttpClient(okHttp);
		client.setConfig(config);
		return Slack.getInstance(config, client);
	}

	private static SlackConfig config(SlackSettings settings) {
		SlackConfig config = new SlackConfig();
		// they would write tokens and messages into the log
		config.getHttpClientResponseHandlers().clear();
		config.setStatsEnabled(false);
		config.setMethodsEndpointUrlPrefix(settings.apiUrl().toString());
		int patience = Math.toIntExact(settings.patience().toMillis());
		config.setHttpClientCallTimeoutMillis(patience);
		config.setHttpClientReadTimeoutMillis(patience);
		config.setHttpClientWriteTimeoutMillis(patience);
		return config;
	}

	/**
	 * The library's client, for what is more than a call.
	 */
	public Slack slack() {
		return this.slack;
	}

	/**
	 * Calls a method of the API; never throws.
	 * @param token the token, empty for a method that needs none
	 * @param call the method
	 */
	public <T extends SlackApiTextResponse> ApiResult<T> call(String token, Call<T> call) {
		return call(this.slack, token, call);
	}

	/**
	 * Calls a method while Slack waits for an answer, and gives it up in time for that;
	 * never throws.
	 */
	public <T extends SlackApiTextResponse> ApiResult<T> callPromptly(String token, Call<T> call) {
		return call(this.promptSlack, token, call);
	}

	/**
	 * Calls a method that hands a file over, and waits half a minute for that; never
	 * throws.
	 */
	public <T extends SlackApiTextResponse> ApiResult<T> callForFiles(String token, Call<T> call) {
		return call(this.slackForFiles, token, call);
	}

	private static <T extends SlackApiTextResponse> ApiResult<T> call(Slack slack, String token, Call<T> call) {
		try {
			T answer = call.on(token.isEmpty() ? slack.methods() : slack.methods(token));
			return answer.isOk() ? new ApiResult.Ok<>(answer) : refused(answer.getError());
		}
		catch (SlackApiException ex) {
			return failed(ex.getResponse().code(), ex.getResponse().header(RETRY_AFTER));
		}
		catch (JsonParseException ex) {
			return unreadable(ex);
		}
		catch (IOException | RuntimeException ex) {
			return unanswered(ex);
		}
	}

	/**
	 * Calls a method of the API that is called for each message; never throws. The
	 * library would make its reader of JSON anew for each answer, which takes longer than
	 * all else that is done for a message.
	 * @param method such as {@code chat.postMessage}
	 * @param content what the method is given
	 */
	public ApiResult<JsonNode> call(String token, String method, ObjectNode content) {
		return call(token, method, RequestBody.create(this.json.writeValueAsBytes(content), JSON));
	}

	/**
	 * Calls a method of the API that only reads, of which the library could not read the
	 * answer; never throws.
	 * @param method such as {@code conversations.history}
	 * @param fields what the method is given
	 */
	public ApiResult<JsonNode> read(String token, String method, Map<String, String> fields) {
		FormBody.Builder form = new FormBody.Builder();
		fields.forEach(form::add);
		return call(token, method, form.build());
	}

	private ApiResult<JsonNode> call(String token, String method, RequestBody body) {
		Request request = new Request.Builder()
			.url(this.urls.computeIfAbsent(method, (name) -> HttpUrl.get(this.apiUrl + name)))
			.header("Authorization", "Bearer " + token)
			.post(body)
			.build();
		try (Response response = this.slack.getHttpClient().getOkHttpClient().newCall(request).execute()) {
			return response.isSuccessful() ? answer(this.json.readTree(response.body().bytes()))
					: failed(response.code(), response.header(RETRY_AFTER));
		}
		catch (JacksonException ex) {
			return unreadable(ex);
		}
		catch (IOException | RuntimeException ex) {
			return unanswered(ex);
		}
	}

	private static <T> ApiResult<T> unreadable(RuntimeException reason) {
		return new ApiResult.Unknown<>(reason.getClass().getSimpleName(), ApiResult.Arrived.YES);
	}

	private static <T> ApiResult<T> unanswered(Exception reason) {
		boolean unconnected = reason instanceof ConnectException || reason instanceof UnknownHostException;
		boolean late = reason instanceof InterruptedIOException;
		return new ApiResult.Unknown<>(late ? ApiResult.Unknown.LATE : reason.getClass().getSimpleName(),
				unconnected ? ApiResult.Arrived.NO : ApiResult.Arrived.PERHAPS);
	}

	private static ApiResult<JsonNode> answer(JsonNode answer) {
		return answer.path("ok").asBoolean(false) ? new ApiResult.Ok<>(answer)
				: refused(answer.path("error").asString(null));
	}

	/**
	 * Whoever says no says why.
	 */
	private static <T> ApiResult<T> refused(@Nullable String error) {
		return (error != null) ? new ApiResult.Refused<>(error)
				: new ApiResult.Unknown<>("no reason given", ApiResult.Arrived.YES);
	}

	/**
	 * Puts a file where Slack wants it; never throws.
	 * @param url the address that Slack gave for it
	 * @param content the file's bytes
	 */
	public ApiResult<Integer> upload(String url, byte[] content) {
		OkHttpClient client = this.slackForFiles.getHttpClient().getOkHttpClient();
		try (Response response = client.newCall(post(url, content)).execute()) {
			return response.isSuccessful() ? new ApiResult.Ok<>(content.length)
					: failed(response.code(), response.header(RETRY_AFTER));
		}
		catch (IOException | RuntimeException ex) {
			return unanswered(ex);
		}
	}

	/**
	 * Posts to an address that Slack gave with a command or a press; never throws. Such
	 * an address works five times within half an hour.
	 * @param url the {@code response_url}
	 * @param json what is posted
	 */
	public ApiResult<Integer> respond(String url, String json) {
		return respond(this.slack, url, json);
	}

	/**
	 * The same while Slack waits for an answer, given up in time for that.
	 */
	public ApiResult<Integer> respondPromptly(String url, String json) {
		return respond(this.promptSlack, url, json);
	}

	private static ApiResult<Integer> respond(Slack slack, String url, String json) {
		try (Response response = slack.getHttpClient().postJsonBody(url, json)) {
			if (response.isSuccessful()) {
				return response.body().string().contains("\"ok\":false") ? new ApiResult.Refused<>("response_url")
						: new ApiResult.Ok<>(response.code());
			}
			return (response.code() < SERVER_ERROR && response.code() != TOO_MANY_REQUESTS)
					? new ApiResult.Refused<>("HTTP " + response.code())
					: failed(response.code(), response.header(RETRY_AFTER));
		}
		catch (IOException | RuntimeException ex) {
			return unanswered(ex);
		}
	}

	private static Request post(String url, byte[] content) {
		return new Request.Builder().url(url).post(RequestBody.create(content)).build();
	}

	private static <T> ApiResult<T> failed(int status, @Nullable String retryAfter) {
		return (status == TOO_MANY_REQUESTS) ? new ApiResult.RateLimited<>(retryAfter(retryAfter))
				: new ApiResult.Unknown<>("HTTP " + status);
	}

	private static Duration retryAfter(@Nullable String header) {
		try {
			return (header != null) ? Duration.ofSeconds(Long.parseLong(header.strip())) : ApiResult.RateLimited.UNTOLD;
		}
		catch (NumberFormatException ex) {
			return ApiResult.RateLimited.UNTOLD;
		}
	}

	@Override
	public void destroy() throws Exception {
		this.slack.close();
	}

	/**
	 * A call of one method of Slack's API.
	 */
	@FunctionalInterface
	public interface Call<T extends SlackApiTextResponse> {

		T on(MethodsClient client) throws IOException, SlackApiException;

	}

}
