// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <atomic>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "core/dataset/annotation.h"
#include "core/image/mask_editor.h"
#include "ui/session/study_session.h"

namespace sightline::ui {

/// What everybody painted on one image, and the editor of the one who paints now. Reads and writes on a thread of its
/// own, in order: every finished stroke goes to disk and then into the study's numbers. Steps can be undone as long as
/// the study is open, also after another image was looked at. GUI thread only.
class AnnotationBook : public QObject {
  Q_OBJECT
 public:
  explicit AnnotationBook(StudySession* session, QObject* parent = nullptr);
  ~AnnotationBook() override;  ///< waits until everything is on disk

  [[nodiscard]] QStringList annotators() const { return annotators_; }
  [[nodiscard]] const QString& annotator() const { return annotator_; }
  [[nodiscard]] int image() const { return image_; }
  /// Null until the image's masks are read, and while nobody is chosen.
  [[nodiscard]] MaskEditor* editor();
  /// What the others marked: votes on the image's pixels, and by how many people.
  [[nodiscard]] const HumanMask& others() const { return others_; }
  /// Everybody who marked something here, the one who paints included.
  [[nodiscard]] int peopleHere();
  [[nodiscard]] QString folder() const;
  /// Whether the one who paints marked an image; known once all their masks were looked at.
  [[nodiscard]] bool isMarked(int image) const;
  [[nodiscard]] bool knowsProgress() const { return marked_.contains(annotator_); }
  /// Whether the one who paints saw other people's marks on this image, now or when it was painted before.
  [[nodiscard]] bool sawOthers() const { return sawOthers_.contains({image_, annotator_}); }
  /// Other people's marks are on screen: this is kept with the mask.
  void noteOthersShown();

  /// Which image is painted on; its masks are read if need be. Null: the image is not there yet.
  void show(int image, const std::shared_ptr<const Image>& picture);
  void choose(const QString& annotator);
  /// @throws Error as AnnotationFolder
  void add(const QString& annotator);
  void rename(const QString& to);
  /// Keeps the editor's mask, and brings it into the numbers.
  void keep();

 Q_SIGNALS:
  void annotatorsChanged();  ///< the list, or who paints
  void ready();              ///< editor() and others() are of the image and person asked for
  void kept();               ///< on disk and in the study
  void progressChanged();    ///< isMarked() knows more
  void failed(const QString& problem, const QString& remedy);

 private:
  struct People {
    int image = -1;
    std::map<QString, Plane<std::uint8_t>> masks;
    std::set<QString> sawOthers;
    QStringList problems;
  };
  void take(const std::shared_ptr<People>& people);
  void gather();
  void readProgress();  ///< of the one who paints

  StudySession* session_;
  std::shared_ptr<const AnnotationFolder> folder_;
  QStringList annotators_;
  QString annotator_;
  int image_ = -1, width_ = 0, height_ = 0;
  std::map<QString, Plane<std::uint8_t>> masks_;  ///< of everybody, as of their latest finished stroke
  bool read_ = false;
  HumanMask others_{{}, 0};
  std::set<std::pair<int, QString>> sawOthers_;
  std::map<QString, std::vector<bool>> marked_;            ///< by person: per image, as it was on disk
  std::map<std::pair<int, QString>, bool> strokes_;        ///< the same of what was painted since
  std::map<std::pair<int, QString>, MaskEditor> editors_;  ///< with their steps
  std::shared_ptr<std::atomic<bool>> ended_ = std::make_shared<std::atomic<bool>>(false);
  QThreadPool looking_;  ///< through the masks of a person; one thread
  QThreadPool disk_;     ///< one thread: what is written first is read first
};

}  // namespace sightline::ui
