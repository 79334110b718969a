// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/annotation_book.h"

#include <QCoreApplication>
#include <QPointer>
#include <optional>

#include "core/base/error.h"
#include "ui/session/translated.h"

namespace sightline::ui {
namespace {

constexpr std::size_t kEditorsKept = 12;

}  // namespace

AnnotationBook::AnnotationBook(StudySession* session, QObject* parent)
    : QObject(parent),
      session_(session),
      folder_(std::make_shared<const AnnotationFolder>(session->definition().dataset.paintedRoot())) {
  disk_.setMaxThreadCount(1);
  looking_.setMaxThreadCount(1);
  for (const std::string& name : folder_->annotators()) annotators_ << QString::fromStdString(name);
  if (!annotators_.isEmpty()) annotator_ = annotators_.front();
  connect(this, &AnnotationBook::annotatorsChanged, this, &AnnotationBook::readProgress);
  readProgress();
}

AnnotationBook::~AnnotationBook() {
  *ended_ = true;
  looking_.waitForDone();
  disk_.waitForDone();
}

QString AnnotationBook::folder() const { return QString::fromStdString(folder_->folder().string()); }

MaskEditor* AnnotationBook::editor() {
  if (!read_ || annotator_.isEmpty()) return nullptr;
  const auto found = editors_.find({image_, annotator_});
  return found == editors_.end() ? nullptr : &found->second;
}

int AnnotationBook::peopleHere() {
  const MaskEditor* own = editor();
  return others_.annotators + (own && !own->isBlank() ? 1 : 0);
}

void AnnotationBook::show(int image, const std::shared_ptr<const Image>& picture) {
  if (!picture) {
    image_ = -1;
    read_ = false;
    return;
  }
  if (image == image_) return;
  image_ = image;
  width_ = picture->width;
  height_ = picture->height;
  read_ = false;
  disk_.start([book = QPointer<AnnotationBook>(this), folder = folder_, image, width = width_, height = height_,
               names = annotators_, id = session_->definition().dataset.items[static_cast<std::size_t>(image)].id] {
    auto people = std::make_shared<People>();
    people->image = image;
    for (const QString& name : names) {
      try {
        people->masks[name] = folder->read(id, name.toStdString(), width, height);
        if (folder->sawOthers(id, name.toStdString())) people->sawOthers.insert(name);
      } catch (const Error& e) {
        people->masks[name] = Plane<std::uint8_t>(width, height);
        people->problems << translated(e);
      }
    }
    QMetaObject::invokeMethod(qApp, [book, people] {
      if (book) book->take(people);
    });
  });
}

void AnnotationBook::take(const std::shared_ptr<People>& people) {
  if (people->image != image_) return;  // another image by now
  masks_ = std::move(people->masks);
  for (const QString& name : annotators_)  // added while the disk was asked
    if (!masks_.contains(name)) masks_[name] = Plane<std::uint8_t>(width_, height_);
  for (const QString& name : people->sawOthers) sawOthers_.insert({image_, name});
  read_ = true;
  gather();
  for (const QString& problem : people->problems) Q_EMIT failed(problem, tr("Painting there replaces the file."));
}

void AnnotationBook::readProgress() {
  Q_EMIT progressChanged();
  if (annotator_.isEmpty() || knowsProgress()) return;
  std::vector<std::string> ids;
  for (const DatasetItem& item : session_->definition().dataset.items) ids.push_back(item.id);
  looking_.start([book = QPointer<AnnotationBook>(this), folder = folder_, ended = ended_, name = annotator_,
                  ids = std::move(ids)] {
    std::vector<bool> marked;
    for (const std::string& id : ids) {
      if (*ended) return;
      marked.push_back(folder->isMarked(id, name.toStdString()));
    }
    QMetaObject::invokeMethod(qApp, [book, name, marked = std::move(marked)] {
      if (!book) return;
      book->marked_[name] = marked;
      Q_EMIT book->progressChanged();
    });
  });
}

bool AnnotationBook::isMarked(int image) const {
  if (const auto stroke = strokes_.find({image, annotator_}); stroke != strokes_.end()) return stroke->second;
  const auto found = marked_.find(annotator_);
  return found != marked_.end() && static_cast<std::size_t>(image) < found->second.size() &&
         found->second[static_cast<std::size_t>(image)];
}

void AnnotationBook::noteOthersShown() {
  if (editor() && others_.annotators > 0) sawOthers_.insert({image_, annotator_});
}

void AnnotationBook::gather() {
  if (!read_) return;
  std::vector<Plane<std::uint8_t>> others;
  for (const auto& [name, mask] : masks_)
    if (name != annotator_) others.push_back(mask);
  others_ = humanMaskFromAnnotations(others);
  if (!annotator_.isEmpty()) {
    const auto& mask = masks_[annotator_];
    auto& editor = editors_[{image_, annotator_}];
    if (editor.mask() != mask) editor = MaskEditor(mask);
    for (auto it = editors_.begin(); editors_.size() > kEditorsKept && it != editors_.end();)
      it = it->first == std::pair{image_, annotator_} ? std::next(it) : editors_.erase(it);
  }
  Q_EMIT ready();
}

void AnnotationBook::choose(const QString& annotator) {
  if (annotator == annotator_ || !annotators_.contains(annotator)) return;
  annotator_ = annotator;
  Q_EMIT annotatorsChanged();
  gather();
}

void AnnotationBook::add(const QString& annotator) {
  const QString name = annotator.trimmed();
  if (!annotators_.contains(name)) {
    folder_->add(name.toStdString());
    annotators_ << name;
    annotators_.sort(Qt::CaseInsensitive);
    if (read_) masks_[name] = Plane<std::uint8_t>(width_, height_);
  }
  if (name == annotator_) return;
  annotator_ = name;
  Q_EMIT annotatorsChanged();
  gather();
}

void AnnotationBook::rename(const QString& to) {
  const QString name = to.trimmed();
  if (annotator_.isEmpty() || name == annotator_) return;
  disk_.waitForDone();  // nothing may still be written under the former name
  folder_->rename(annotator_.toStdString(), name.toStdString());
  annotators_.replace(annotators_.indexOf(annotator_), name);
  annotators_.sort(Qt::CaseInsensitive);
  if (auto mask = masks_.extract(annotator_)) {
    mask.key() = name;
    masks_.insert(std::move(mask));
  }
  std::map<std::pair<int, QString>, MaskEditor> editors;
  for (auto& [key, editor] : editors_)
    editors[{key.first, key.second == annotator_ ? name : key.second}] = std::move(editor);
  editors_ = std::move(editors);
  if (auto marked = marked_.extract(annotator_)) {
    marked.key() = name;
    marked_.insert(std::move(marked));
  }
  const auto renamed = [&](const std::pair<int, QString>& key) {
    return std::pair{key.first, key.second == annotator_ ? name : key.second};
  };
  std::set<std::pair<int, QString>> saw;
  for (const auto& key : sawOthers_) saw.insert(renamed(key));
  sawOthers_ = std::move(saw);
  std::map<std::pair<int, QString>, bool> strokes;
  for (const auto& [key, marked] : strokes_) strokes[renamed(key)] = marked;
  strokes_ = std::move(strokes);
  annotator_ = name;
  Q_EMIT annotatorsChanged();
  gather();
}

void AnnotationBook::keep() {
  const MaskEditor* own = editor();
  if (!own) return;
  masks_[annotator_] = own->mask();
  strokes_[{image_, annotator_}] = !own->isBlank();
  Q_EMIT progressChanged();
  std::vector<Plane<std::uint8_t>> people;
  for (const auto& [name, mask] : masks_) people.push_back(mask);
  Annotation annotation{session_->definition().dataset.items[static_cast<std::size_t>(image_)].id,
                        annotator_.toStdString(), own->mask(), sawOthers()};
  // Not on this thread: neither a slow disk nor a large image may hold up the hand that paints.
  disk_.start([book = QPointer<AnnotationBook>(this), folder = folder_, session = session_, image = image_,
               annotation = std::move(annotation), people = std::move(people)] {
    auto problem = std::make_shared<std::optional<Error>>();
    try {
      folder->write(annotation);
    } catch (const Error& e) {
      problem->emplace(e);
    } catch (const std::exception& e) {
      *problem = Error(ErrorCode::Io, annotation.image, message("cannot be kept: {1}", Message::verbatim(e.what())));
    }
    session->setPainted(image, people);  // what is on screen counts, also where the disk is full
    QMetaObject::invokeMethod(qApp, [book, problem] {
      if (!book) return;
      if (*problem)
        Q_EMIT book->failed(translatedProblem(**problem), translated((*problem)->remedyMessage()));
      else
        Q_EMIT book->kept();
    });
  });
}

}  // namespace sightline::ui
