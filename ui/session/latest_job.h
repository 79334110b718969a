// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QPointer>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

#include "core/base/error.h"
#include "core/base/outcome.h"
#include "core/base/thread_priority.h"
#include "ui/session/background_threads.h"

namespace sightline::ui {

/// Runs computations that take longer than a frame on a thread of the pool, one at a time. While one runs, the latest
/// request waits and those before it are dropped, so that answers keep coming while a slider is dragged. GUI thread
/// only; after its owner has gone nothing is delivered.
template <class Result>
class LatestJob {
 public:
  using Work = std::function<Result(const std::stop_token&)>;
  using Deliver = std::function<void(std::shared_ptr<const Result>)>;

  /// @param owner    outlives this object (its member, usually)
  /// @param deliver  called on the GUI thread with every result
  LatestJob(QObject* owner, Deliver deliver) : owner_(owner), deliver_(std::move(deliver)) {}
  ~LatestJob() { stop_.request_stop(); }
  LatestJob(const LatestJob&) = delete;
  LatestJob& operator=(const LatestJob&) = delete;

  /// `work` may throw Error or Cancelled: then nothing is delivered, and problem() says why.
  void request(Work work) {
    waiting_ = std::move(work);
    if (!running_) next();
  }
  /// Stops what runs at its next look at the token and drops what waits: nothing of it is delivered.
  void cancel() {
    waiting_.reset();
    stop_.request_stop();
    stop_ = {};
  }
  [[nodiscard]] bool isRunning() const { return running_; }
  [[nodiscard]] const std::optional<Error>& problem() const { return problem_; }

 private:
  void next() {
    if (!waiting_) return;
    running_ = true;
    backgroundThreads().start(
        [work = std::move(*std::exchange(waiting_, std::nullopt)), stop = stop_.get_token(), owner = owner_, this] {
          auto answer = std::make_shared<std::optional<Outcome<std::shared_ptr<const Result>>>>();
          giveWayToOtherThreads();
          try {
            answer->emplace(std::shared_ptr<const Result>(std::make_shared<Result>(work(stop))));
          } catch (const Cancelled& cancelled) {
            answer->emplace(cancelled);
          } catch (const Error& error) {
            answer->emplace(error);
          } catch (const std::exception& e) {
            answer->emplace(Error(ErrorCode::Internal, "a computation",
                                  message("failed unexpectedly: {1}", Message::verbatim(e.what()))));
          }
          // `this` is touched on the GUI thread only, and only while its owner lives.
          QMetaObject::invokeMethod(qApp, [owner, answer, stop, this] {
            if (!owner) return;
            running_ = false;
            problem_.reset();
            if (stop.stop_requested())
              ;  // nobody wants it any more, whether or not it came to its end
            else if ((*answer)->ok())
              deliver_((*answer)->value());
            else if (!(*answer)->cancelled())
              problem_ = (*answer)->error();
            next();
          });
        });
  }

  QPointer<QObject> owner_;
  Deliver deliver_;
  std::optional<Work> waiting_;
  std::optional<Error> problem_;
  std::stop_source stop_;
  bool running_ = false;
};

}  // namespace sightline::ui
