// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fetch/fetch_job.h"

#include "core/base/progress.h"

namespace sightline::ui {

FetchJob::FetchJob(QObject* parent) : QObject(parent) {}

FetchJob::~FetchJob() {
  thread_.request_stop();
  if (thread_.joinable()) thread_.join();
}

void FetchJob::stop() { thread_.request_stop(); }

template <class Work>
void FetchJob::run(Work work) {
  if (running_) return;
  running_ = true;
  thread_ = std::jthread([this, work = std::move(work)](const std::stop_token& stop) {
    // The destructor waits for this thread, so `this` lives; Qt drops calls to an object that has gone.
    const auto tell = [this](auto&& say) {
      QMetaObject::invokeMethod(
          this,
          [this, say] {
            deliver();
            running_ = false;
            say();
          },
          Qt::QueuedConnection);
    };
    try {
      const auto result = work(stop);
      if constexpr (std::is_same_v<std::decay_t<decltype(result)>, FetchReport>)
        tell([this, result] { Q_EMIT fetched(result); });
      else
        tell([this, result] { Q_EMIT placed(result); });
    } catch (const Cancelled&) {
      tell([this] { Q_EMIT stopped(); });
    } catch (const Error& error) {
      tell([this, error] { Q_EMIT failed(error); });
    } catch (const std::exception& e) {
      const Error error(ErrorCode::Internal, "fetch", message("failed unexpectedly: {1}", Message::verbatim(e.what())),
                        "Please report this as a bug.");
      tell([this, error] { Q_EMIT failed(error); });
    }
  });
}

void FetchJob::fetch(FetchSet set, std::filesystem::path folder, FetchOptions options) {
  run([this, set = std::move(set), folder = std::move(folder),
       options = std::move(options)](const std::stop_token& stop) {
    return fetchFiles(
        set, folder, options, [this](const FetchProgress& p) { note(p); }, stop);
  });
}

void FetchJob::placeOriginals(std::filesystem::path benchmark, std::filesystem::path from) {
  run([benchmark = std::move(benchmark), from = std::move(from)](const std::stop_token& stop) {
    return sightline::placeOriginals(benchmark, from, {}, stop);
  });
}

void FetchJob::note(const FetchProgress& progress) {
  const std::scoped_lock lock(mutex_);
  waiting_[progress.index] = progress;
  if (std::exchange(announced_, true)) return;
  QMetaObject::invokeMethod(this, &FetchJob::deliver, Qt::QueuedConnection);
}

void FetchJob::deliver() {
  std::map<std::size_t, FetchProgress> now;
  {
    const std::scoped_lock lock(mutex_);
    now.swap(waiting_);
    announced_ = false;
  }
  for (const auto& [index, progress] : now) Q_EMIT progressed(progress);
}

}  // namespace sightline::ui
